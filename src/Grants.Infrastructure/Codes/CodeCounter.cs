namespace Grants.Infrastructure.Codes;

/// <summary>The last number given out for a prefix and year.</summary>
internal sealed class CodeCounter
{
    public required string Prefix { get; init; }

    public required int Year { get; init; }

    public int LastNumber { get; set; }
}

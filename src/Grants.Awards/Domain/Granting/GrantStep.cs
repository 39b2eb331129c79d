namespace Grants.Awards.Domain.Granting;

/// <summary>One line of a grant's history that its people may see. The audit log has more, and its reader has no content.</summary>
internal sealed class GrantStep
{
    private GrantStep()
    {
    }

    /// <summary>From 1: two acts of one moment keep their order.</summary>
    public int Number { get; private set; }

    /// <summary>Neutral code in the past tense, the same as in the audit log.</summary>
    public string Act { get; private set; } = "";

    /// <summary>Who did it; null when a date or the system did.</summary>
    public Guid? ById { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>The instalment it is about.</summary>
    public int? Tranche { get; private set; }

    public static GrantStep Of(int number, string act, Guid? by, DateTime at, int? tranche) =>
        new() { Number = number, Act = act, ById = by, At = at, Tranche = tranche };
}

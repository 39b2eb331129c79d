namespace Grants.Infrastructure.Codes;

/// <summary>Codes that people see. The number comes from a row of the database, never from memory; gaps are allowed.</summary>
public interface ICodes
{
    /// <summary>The next code, e.g. <c>G-2026-014</c> for prefix <c>G</c> and the year.</summary>
    Task<string> NextAsync(string prefix, int year, CancellationToken cancellationToken);

    /// <summary>The next <paramref name="count"/> codes, in one step.</summary>
    Task<IReadOnlyList<string>> NextManyAsync(string prefix, int year, int count, CancellationToken cancellationToken);
}

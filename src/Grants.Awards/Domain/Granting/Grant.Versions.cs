namespace Grants.Awards.Domain.Granting;

/// <summary>The versions of a grant's terms.</summary>
internal sealed partial class Grant
{
    private readonly List<TermsVersion> versions = [];

    public IReadOnlyList<TermsVersion> Versions => versions;

    /// <summary>Number of the terms that hold now; a grant from before versions were kept has its first.</summary>
    public int TermsNumber => Math.Max(1, versions.Count);

    /// <summary>The terms that hold now, in figures.</summary>
    public TermsSnapshot Terms() => new(
        TotalMinor,
        EndsOn,
        [.. lines.OrderBy(l => l.Number).Select(l => new LineTerms(l.Id, l.Category, l.BudgetMinor))],
        [.. tranches.OrderBy(t => t.Number).Select(t => new TrancheTerms(t.Id, t.Number, t.DueOn, t.AmountMinor))]);

    /// <summary>Before the first change: what was agreed.</summary>
    private void KeepFirstTerms()
    {
        if (versions.Count == 0) versions.Add(TermsVersion.Of(1, "agreement.accepted", null, AcceptedBy, AcceptedAt ?? DecidedAt, Terms()));
    }

    private void KeepTerms(string act, Guid? amendmentId, Guid? by, DateTime at) =>
        versions.Add(TermsVersion.Of(versions.Count + 1, act, amendmentId, by, at, Terms()));
}

namespace Grants.Identity.Contracts;

/// <summary>What was chosen when the installation was set up; never changes afterwards.</summary>
public interface IProgramme
{
    /// <summary>The programme. Costs one SQL in the life of a process, none once it is known.</summary>
    Task<ProgrammeRef> ReadAsync(CancellationToken cancellationToken);
}

/// <summary>The programme as other modules see it.</summary>
/// <param name="Code">Neutral code such as <c>PR-1</c>; null while it is not set up, and for installations older than the setup page.</param>
/// <param name="Currency">ISO 4217; proposed for new funds.</param>
/// <param name="Language"><c>en</c>, <c>ar</c> or <c>ckb</c>; for readers who asked for none of ours, and proposed for invitations.</param>
public sealed record ProgrammeRef(string? Code, string Currency, string Language);

namespace Grants.Identity.Contracts;

/// <summary>Whose people read what: for questions about the log that are put together in one SQL.</summary>
public interface IReaders
{
    /// <summary>All accounts, as far as the present scope goes; the system sees all.</summary>
    IQueryable<ReaderRow> All { get; }
}

/// <summary>An account and on whose behalf it acts; not who the person is.</summary>
public sealed class ReaderRow
{
    /// <summary>The account.</summary>
    public required Guid Id { get; init; }

    /// <summary>The partner organisation, for partner users.</summary>
    public required Guid? OrganisationId { get; init; }

    /// <summary>The donor, for donor users.</summary>
    public required Guid? DonorId { get; init; }

    /// <summary>Code of either.</summary>
    public required string? AffiliationCode { get; init; }
}

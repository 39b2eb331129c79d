using Grants.Kernel.Money;

namespace Grants.Partners.Contracts;

/// <summary>What other modules may ask of partner organisations. Everything is answered within the reader's scope.</summary>
public interface IPartners
{
    /// <summary>Rows for joining into one SQL. No names: they are sealed and opened only by <see cref="OpenNamesAsync"/>.</summary>
    IQueryable<PartnerRow> Rows { get; }

    /// <summary>One partner, or null when it is not there or not the reader's.</summary>
    Task<PartnerRef?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Opens names; one audit entry for all. Left out are ids that are unknown and names this reader may not see:
    /// a donor reads only what the partner's own safety settings allow (product.md, Safety settings).</summary>
    /// <param name="ids">Partners.</param>
    /// <param name="purpose">Why, as a short code such as <c>proposal.read</c>.</param>
    /// <param name="cancellationToken">Cancels before anything is opened.</param>
    Task<IReadOnlyDictionary<Guid, string>> OpenNamesAsync(IReadOnlyCollection<Guid> ids, string purpose, CancellationToken cancellationToken);

    /// <summary>Money a partner says it has from elsewhere, still running today. No source: only what the decision needs.</summary>
    Task<IReadOnlyList<DeclaredAmount>> OtherFundingAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Lets a donor's people see a partner's row from now on. Called when a record that names the partner comes before the donor.
    /// Adds to the present unit of work; the caller saves. Doing it twice changes nothing.</summary>
    Task ShowToDonorAsync(Guid id, Guid donorId, CancellationToken cancellationToken);

    /// <summary>Places of a partner as exactly as this reader may see them: governorate codes, only the region, or nothing.</summary>
    ShownPlace PlaceOf(PartnerRow row);
}

/// <summary>A partner by its code.</summary>
/// <param name="Id">The organisation.</param>
/// <param name="Code">For example <c>P-017</c>.</param>
/// <param name="Region"><c>federal</c> or <c>kri</c>.</param>
public sealed record PartnerRef(Guid Id, string Code, string Region)
{
    /// <summary>Codes of the governorates served.</summary>
    public IReadOnlyList<string> Governorates { get; init; } = [];

    /// <summary>Works mainly outside towns.</summary>
    public bool IsRural { get; init; }

    /// <summary>Led by the community it serves.</summary>
    public bool IsCommunityLed { get; init; }
}

/// <summary>Other funding a partner declared.</summary>
/// <param name="Amount">How much.</param>
/// <param name="Until">Last day it is there for; null when the partner did not say.</param>
public sealed record DeclaredAmount(Amount Amount, DateOnly? Until);

/// <summary>What may be said of a place.</summary>
/// <param name="Region"><c>federal</c>, <c>kri</c>, or null when nothing may be said.</param>
/// <param name="Governorates">Codes such as <c>IQ-BG</c>; empty when only the region or nothing may be said.</param>
public sealed record ShownPlace(string? Region, IReadOnlyList<string> Governorates);

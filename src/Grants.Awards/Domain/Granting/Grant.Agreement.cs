using Grants.Awards.Contracts;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Errors;

namespace Grants.Awards.Domain.Granting;

/// <summary>The agreement: offered as one text, accepted as exactly that text.</summary>
internal sealed partial class Grant
{
    /// <summary>The text offered.</summary>
    public Sealed<AgreementText>? Agreement { get; private set; }

    /// <summary>SHA-256 of the text, lower-case hex.</summary>
    public string AgreementHash { get; private set; } = "";

    public string AgreementLanguage { get; private set; } = "";

    public Guid? AcceptedBy { get; private set; }

    public DateTime? AcceptedAt { get; private set; }

    public void OfferAgreement(AgreementText text)
    {
        DemandState(GrantState.AgreementOffered, GrantState.Planned);
        if (State == GrantState.Planned) Do(GrantAction.Offer);
        Agreement = Sealed.Of(text);
        AgreementHash = text.Hash();
        AgreementLanguage = text.Language;
    }

    /// <summary>The partner lead accepts. Errors: <c>grant.agreement-other-text</c> when the hash is not that of the text offered.</summary>
    public void AcceptAgreement(string hash, Guid by, DateTime at, DateOnly today)
    {
        if (!string.Equals(hash, AgreementHash, StringComparison.OrdinalIgnoreCase))
            throw new BusinessException(AwardsErrors.OtherText);
        Do(GrantAction.AcceptAgreement);
        AcceptedBy = by;
        AcceptedAt = at;
        Log("agreement.accepted", by, at);
        Raise(new GrantActivated(
            Id, Code, OrganisationId, PartnerCode, StartsOn, EndsOn,
            [.. funds.Select(f => f.FundId).Distinct()], [.. funds.Select(f => f.DonorId).Distinct()], at));
        OpenDueTranches(today, at);
    }
}

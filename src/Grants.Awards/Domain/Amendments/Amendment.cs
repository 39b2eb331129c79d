using Grants.Awards.Domain.Granting;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Entities;
using Grants.Kernel.Errors;

namespace Grants.Awards.Domain.Amendments;

/// <summary>A partner's request to change the terms of a grant. Made against one version of the terms; changes nothing until it is approved.</summary>
internal sealed partial class Amendment : AggregateRoot, IOrganisationScoped, ISealedRecord
{
    private Amendment()
    {
    }

    public Guid GrantId { get; private set; }

    public string GrantCode { get; private set; } = "";

    public string Currency { get; private set; } = "";

    public Guid OrganisationId { get; private set; }

    public Guid KeyOwnerId => OrganisationId;

    public string PartnerCode { get; private set; } = "";

    public AmendmentKind Kind { get; private set; }

    public AmendmentState State { get; private set; }

    /// <summary>For reasons of safety: goes to the front of the queue.</summary>
    public bool IsForSafety { get; private set; }

    /// <summary>Version of the terms it would change.</summary>
    public int MadeAgainst { get; private set; }

    public TermsChange Change { get; private set; } = new();

    /// <summary>The terms as they were when it was sent.</summary>
    public TermsSnapshot Before { get; private set; } = TermsSnapshot.Empty;

    /// <summary>The terms as they would be.</summary>
    public TermsSnapshot After { get; private set; } = TermsSnapshot.Empty;

    /// <summary>Day on which more money comes.</summary>
    public DateOnly AddsOn => Change.AddOn ?? After.EndsOn;

    /// <summary>Why, in the partner's words.</summary>
    public Sealed<string>? Reason { get; private set; }

    public Guid CreatedBy { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public Guid? SubmittedBy { get; private set; }

    public DateTime? SubmittedAt { get; private set; }

    public DateTime StateSince { get; private set; }

    public static Amendment Begin(Grant grant, AmendmentKind kind, Guid by, DateTime at) => new()
    {
        GrantId = grant.Id,
        GrantCode = grant.Code,
        Currency = grant.Currency,
        OrganisationId = grant.OrganisationId,
        PartnerCode = grant.PartnerCode,
        Kind = kind,
        MadeAgainst = grant.TermsNumber,
        CreatedBy = by,
        CreatedAt = at,
        StateSince = at,
    };

    /// <summary>Keeps what is written, half-filled as it may be. Errors: <c>wrong-state</c>.</summary>
    public void Write(TermsChange change, string? reason, bool isForSafety, DateTime at)
    {
        Do(AmendmentAction.Write, at);
        Change = change;
        Reason = Sealed.Text(reason);
        IsForSafety = isForSafety;
    }

    /// <summary>Sends it to the team, against the terms that hold now. Errors: <c>wrong-state</c>, <c>amendment.reason-required</c> and those of the change.</summary>
    public void Submit(Grant grant, Guid by, DateTime at, DateOnly today)
    {
        _ = AmendmentTransitions.Table.Next(State, AmendmentAction.Submit);
        if (Reason is null) throw new BusinessException(AmendmentErrors.ReasonRequired).ForField("reason");
        ChangeRules.Check(grant, Kind, Change, today);
        Do(AmendmentAction.Submit, at);
        MadeAgainst = grant.TermsNumber;
        Before = grant.Terms();
        After = grant.TermsAfter(Change);
        SubmittedBy = by;
        SubmittedAt = at;
        (AskedDonorId, AskedFundId, AskedAt, DonorAgreedBy, DonorAgreedAt) = (null, null, null, null, null);
    }

    /// <summary>The partner takes it back. Errors: <c>wrong-state</c>.</summary>
    public void Withdraw(DateTime at) => Do(AmendmentAction.Withdraw, at);

    private void Do(AmendmentAction action, DateTime at)
    {
        var next = AmendmentTransitions.Table.Next(State, action);
        if (next != State) StateSince = at;
        State = next;
    }
}

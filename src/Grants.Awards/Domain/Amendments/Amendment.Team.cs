using Grants.Awards.Domain.Granting;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Errors;

namespace Grants.Awards.Domain.Amendments;

/// <summary>What the team and, for more money, the donor do with a request.</summary>
internal sealed partial class Amendment
{
    /// <summary>Donor who was asked; it sees the request from then on.</summary>
    public Guid? AskedDonorId { get; private set; }

    /// <summary>Fund that would pay.</summary>
    public Guid? AskedFundId { get; private set; }

    public DateTime? AskedAt { get; private set; }

    /// <summary>The team's word to the donor; the partner's own words stay with the team.</summary>
    public Sealed<string>? WordToDonor { get; private set; }

    public Guid? DonorAgreedBy { get; private set; }

    public DateTime? DonorAgreedAt { get; private set; }

    public Guid? DecidedBy { get; private set; }

    public DateTime? DecidedAt { get; private set; }

    /// <summary>The team's answer: a question when it goes back, a reason when it is declined.</summary>
    public Sealed<string>? Answer { get; private set; }

    /// <summary>The paper that goes with the agreement, in the partner's language.</summary>
    public Sealed<AddendumText>? Addendum { get; private set; }

    /// <summary>SHA-256 of the paper, lower-case hex.</summary>
    public string? AddendumHash { get; private set; }

    /// <summary>More money needs the donor's word (product.md: the donor decides what it gives).</summary>
    public bool NeedsDonor => Kind == AmendmentKind.TopUp;

    /// <summary>Back to the partner with a question. Errors: <c>wrong-state</c>, <c>amendment.reason-required</c>.</summary>
    public void Return(string? question, DateTime at) => Answered(AmendmentAction.Return, question, at);

    /// <summary>Declined with a reason. Errors: <c>wrong-state</c>, <c>amendment.reason-required</c>, <c>same-person</c>.</summary>
    public void Decline(string? reason, Guid by, DateTime at)
    {
        DemandOther(by);
        Answered(AmendmentAction.Decline, reason, at);
        (DecidedBy, DecidedAt) = (by, at);
    }

    /// <summary>Asks a donor for more money. Errors: <c>wrong-state</c>, <c>amendment.reason-required</c>, <c>amendment.part-not-allowed</c>.</summary>
    public void AskDonor(Guid donorId, Guid fundId, string? word, DateTime at)
    {
        if (!NeedsDonor) throw new BusinessException(AmendmentErrors.PartNotAllowed);
        if (string.IsNullOrWhiteSpace(word)) throw new BusinessException(AmendmentErrors.ReasonRequired).ForField("word");
        Do(AmendmentAction.AskDonor, at);
        (AskedDonorId, AskedFundId, AskedAt, WordToDonor) = (donorId, fundId, at, Sealed.Text(word));
        (DonorAgreedBy, DonorAgreedAt) = (null, null);
    }

    /// <summary>The donor agrees. Errors: <c>wrong-state</c>, <c>same-person</c>.</summary>
    public void DonorAgree(Guid by, DateTime at)
    {
        if (AskedDonorId is null || DonorAgreedBy is not null) throw new BusinessException(CommonErrors.WrongState).WithData("state", State.ToString());
        DemandOther(by);
        Do(AmendmentAction.DonorAgree, at);
        (DonorAgreedBy, DonorAgreedAt) = (by, at);
    }

    /// <summary>Approves; the caller applies it to the grant in the same save. Errors: <c>wrong-state</c>, <c>same-person</c>, <c>amendment.donor-first</c>.</summary>
    public void Approve(AddendumText addendum, Guid by, DateTime at)
    {
        DemandOther(by);
        if (NeedsDonor && DonorAgreedBy is null) throw new BusinessException(AmendmentErrors.DonorFirst);
        Do(AmendmentAction.Approve, at);
        (DecidedBy, DecidedAt) = (by, at);
        Addendum = Sealed.Of(addendum);
        AddendumHash = addendum.Hash();
    }

    private void Answered(AmendmentAction action, string? text, DateTime at)
    {
        _ = AmendmentTransitions.Table.Next(State, action);
        if (string.IsNullOrWhiteSpace(text)) throw new BusinessException(AmendmentErrors.ReasonRequired).ForField("text");
        Do(action, at);
        Answer = Sealed.Text(text);
    }

    /// <summary>Nobody decides on their own request; and who agreed for the donor does not decide for the team.</summary>
    private void DemandOther(Guid by)
    {
        if (by == CreatedBy || by == SubmittedBy || by == DonorAgreedBy) throw new BusinessException(CommonErrors.SamePerson);
    }
}

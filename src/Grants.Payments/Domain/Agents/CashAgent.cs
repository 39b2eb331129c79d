using Grants.Infrastructure.Sealing;
using Grants.Kernel.Entities;
using Grants.Kernel.Errors;
using Grants.Kernel.Time;

namespace Grants.Payments.Domain.Agents;

/// <summary>A licensed exchange or cash agent that pays out where no bank does (product.md, Payments). People know it by its code; who it is lies sealed.</summary>
/// <remarks>The same rules as for bank details: a second person checks, 72 hours pass, and any change of details begins anew.</remarks>
internal sealed class CashAgent : AggregateRoot, ISealedRecord
{
    private readonly List<CashAgentAct> acts = [];

    private CashAgent()
    {
    }

    /// <summary>The programme's own record: no partner's key.</summary>
    public Guid KeyOwnerId => Guid.Empty;

    public string Code { get; private set; } = "";

    public CashAgentState State { get; private set; } = CashAgentState.Pending;

    public Sealed<CashAgentDetails>? Details { get; private set; }

    /// <summary>The last day of the licence.</summary>
    public DateOnly LicenceValidUntil { get; private set; }

    /// <summary>Currencies it pays out, parted by one space.</summary>
    public string Currencies { get; private set; } = "";

    /// <summary>Codes of the governorates it serves, parted by one space.</summary>
    public string GovernorateCodes { get; private set; } = "";

    /// <summary>Rises with each change of details, from 1. What was approved for one version is not approved for the next.</summary>
    public long DetailsVersion { get; private set; }

    /// <summary>The present details; others have another id, so that an order can say which ones it was approved for.</summary>
    public Guid DetailsId { get; private set; }

    /// <summary>Who wrote the present details.</summary>
    public Guid RecordedBy { get; private set; }

    public DateTime RecordedAt { get; private set; }

    /// <summary>Who checked the present details, whatever came of it; null before.</summary>
    public Guid? CheckedBy { get; private set; }

    public DateTime? CheckedAt { get; private set; }

    /// <summary>How it was checked, and what was found.</summary>
    public Sealed<string>? CheckNote { get; private set; }

    /// <summary>Why we do not work with it any more.</summary>
    public Sealed<string>? EndNote { get; private set; }

    /// <summary>Everything that was done, in order.</summary>
    public IReadOnlyList<CashAgentAct> Acts => acts;

    /// <summary>The instant from which money may go through it; null before a check confirmed it.</summary>
    public DateTime? UsableFrom => State == CashAgentState.Verified ? CheckedAt!.Value.AddHours(PaymentsConsts.PayeeWaitHours) : null;

    /// <summary>Records an agent; another person checks it. Errors: those of <see cref="Change"/>.</summary>
    public static CashAgent Record(string code, CashAgentProfile profile, Guid by, DateTime at)
    {
        var agent = new CashAgent { Code = code };
        agent.Take(profile, CashAgentActKind.Recorded, by, at);
        return agent;
    }

    /// <summary>Replaces the details: nobody is paid through it until they were checked and 72 h have passed. Errors: <c>wrong-state</c> once it ended, <c>payment.person-unknown</c>.</summary>
    public void Change(CashAgentProfile profile, Guid by, DateTime at)
    {
        State = CashAgentTransitions.Table.Next(State, CashAgentAction.Change);
        (CheckedBy, CheckedAt, CheckNote) = (null, null, null);
        Take(profile, CashAgentActKind.Changed, by, at);
    }

    /// <summary>Another person checked licence and contact, and they are right. Errors: <c>agent.recorder-verifies</c>, <c>agent.licence-expired</c>, <c>wrong-state</c>.</summary>
    public void Verify(Guid by, DateTime at, string note)
    {
        if (HasExpired(at)) throw new BusinessException(AgentErrors.LicenceExpired);
        Check(CashAgentAction.Verify, CashAgentActKind.Verified, by, at, note);
    }

    /// <summary>Another person checked and it is not right. Errors as <see cref="Verify"/>.</summary>
    public void Reject(Guid by, DateTime at, string note) => Check(CashAgentAction.Reject, CashAgentActKind.Rejected, by, at, note);

    /// <summary>Ends working with it, for good; another record is made if it comes back.</summary>
    public void End(Guid by, DateTime at, string note)
    {
        State = CashAgentTransitions.Table.Next(State, CashAgentAction.End);
        EndNote = Sealed.Text(note);
        Put(CashAgentActKind.Ended, by, at);
    }

    /// <summary>Null when money may go through it at that instant, else <c>agent.ended</c>, <c>agent.not-verified</c>, <c>agent.licence-expired</c> or <c>agent.waiting</c>.</summary>
    public string? WhyNotUsable(DateTime at) => State switch
    {
        CashAgentState.Ended => AgentErrors.Ended,
        CashAgentState.Verified when HasExpired(at) => AgentErrors.LicenceExpired,
        CashAgentState.Verified => at < UsableFrom ? AgentErrors.Waiting : null,
        _ => AgentErrors.NotVerified,
    };

    /// <summary>Why this person may not check the present details, or null: whoever wrote on them since the last check that confirmed them may not.</summary>
    public string? WhyNotCheck(Guid by) =>
        acts.AsEnumerable().Reverse().TakeWhile(a => a.Kind != CashAgentActKind.Verified)
            .Any(a => a.By == by && a.Kind is CashAgentActKind.Recorded or CashAgentActKind.Changed)
            ? AgentErrors.RecorderVerifies
            : null;

    private bool HasExpired(DateTime at) => LicenceValidUntil < Baghdad.DayOf(at);

    private void Take(CashAgentProfile profile, CashAgentActKind kind, Guid by, DateTime at)
    {
        if (by == Guid.Empty) throw new BusinessException(PaymentsErrors.PersonUnknown);
        Details = Sealed.Of(profile.Details);
        LicenceValidUntil = profile.LicenceValidUntil;
        Currencies = string.Join(' ', profile.Currencies.Distinct());
        GovernorateCodes = string.Join(' ', profile.Governorates.Distinct());
        DetailsVersion++;
        DetailsId = Guid.CreateVersion7();
        (RecordedBy, RecordedAt) = (by, at);
        Put(kind, by, at);
    }

    private void Check(CashAgentAction action, CashAgentActKind kind, Guid by, DateTime at, string note)
    {
        if (by == Guid.Empty) throw new BusinessException(PaymentsErrors.PersonUnknown);
        if (WhyNotCheck(by) is { } code) throw new BusinessException(code);
        State = CashAgentTransitions.Table.Next(State, action);
        (CheckedBy, CheckedAt, CheckNote) = (by, at, Sealed.Text(note));
        Put(kind, by, at);
    }

    private void Put(CashAgentActKind kind, Guid by, DateTime at) => acts.Add(new CashAgentAct(acts.Count + 1, kind, by, at));
}

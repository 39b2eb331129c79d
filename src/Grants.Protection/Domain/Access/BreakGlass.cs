using Grants.Infrastructure.Sealing;
using Grants.Kernel.Entities;
using Grants.Kernel.Errors;
using Grants.Kernel.Transitions;
using Grants.Protection.Domain.Cases;

namespace Grants.Protection.Domain.Access;

/// <summary>
/// Somebody who does not work on a case must read it now: with a reason, a second person, for half an hour, this one case, reading only, and those
/// who work on it are told (product.md, Break-glass).
/// </summary>
internal sealed class BreakGlass : AggregateRoot, IErasable
{
    /// <summary>For so long it can be read after the second person agreed.</summary>
    public static readonly TimeSpan OpenFor = TimeSpan.FromMinutes(30);

    /// <summary>For so long the second person can agree: what was urgent yesterday is asked anew.</summary>
    public static readonly TimeSpan WaitsFor = TimeSpan.FromHours(1);

    private BreakGlass()
    {
    }

    public Guid CaseId { get; private set; }

    /// <summary>For those who may agree without seeing the case.</summary>
    public string CaseCode { get; private set; } = "";

    /// <summary>Under the key of its case, with which it is erased.</summary>
    public Guid KeyOwnerId => CaseId;

    public Guid ErasedWith => CaseId;

    public BreakGlassState State { get; private set; }

    public Guid AskedBy { get; private set; }

    public DateTime AskedAt { get; private set; }

    /// <summary>Why it cannot wait for those who work on the case.</summary>
    public Sealed<string>? Reason { get; private set; }

    /// <summary>The second person.</summary>
    public Guid? AnsweredBy { get; private set; }

    public DateTime? AnsweredAt { get; private set; }

    public Guid? ReviewedBy { get; private set; }

    public DateTime? ReviewedAt { get; private set; }

    /// <summary>Null unless it was allowed.</summary>
    public DateTime? OpenUntil => State is BreakGlassState.Allowed or BreakGlassState.Reviewed ? AnsweredAt + OpenFor : null;

    /// <summary>Errors: <c>desk.glass-own</c> for who works on it anyway.</summary>
    public static BreakGlass Ask(EmergencyCase about, string reason, Guid by, DateTime at)
    {
        if (about.Team().Any(m => m.UserId == by)) throw new BusinessException(ProtectionErrors.GlassOwn).ForField("code");
        return new BreakGlass { CaseId = about.Id, CaseCode = about.Code, AskedBy = by, AskedAt = at, Reason = Sealed.Text(reason) };
    }

    /// <summary>True while the second person can agree.</summary>
    public bool IsWaiting(DateTime now) => State == BreakGlassState.Asked && now < AskedAt + WaitsFor;

    /// <summary>True while it can be read, by who asked.</summary>
    public bool IsOpen(DateTime now) => now < OpenUntil;

    /// <summary>A second person agrees: the half hour begins. Errors: <c>desk.same-person</c>, <c>desk.glass-late</c>, <c>wrong-state</c>.</summary>
    public void Allow(Guid by, DateTime at) => Answer(BreakGlassAction.Allow, by, at);

    /// <summary>A second person does not agree. Errors: as <see cref="Allow"/>.</summary>
    public void Refuse(Guid by, DateTime at) => Answer(BreakGlassAction.Refuse, by, at);

    /// <summary>Somebody who was told has looked at what was done. Errors: <c>desk.same-person</c>, <c>desk.glass-open</c>, <c>wrong-state</c>.</summary>
    public void Review(Guid by, DateTime at)
    {
        var reviewed = BreakGlassTransitions.Table.Next(State, BreakGlassAction.Review);
        DemandAnother(by);
        if (IsOpen(at)) throw new BusinessException(ProtectionErrors.GlassOpen);
        State = reviewed;
        (ReviewedBy, ReviewedAt) = (by, at);
    }

    /// <summary>Errors: <c>not-found</c> for everybody else, <c>desk.glass-over</c>.</summary>
    public void DemandReadable(Guid by, DateTime at)
    {
        if (by != AskedBy) throw new NotFoundException();
        if (!IsOpen(at)) throw new BusinessException(ProtectionErrors.GlassOver);
    }

    private void Answer(BreakGlassAction action, Guid by, DateTime at)
    {
        var answered = BreakGlassTransitions.Table.Next(State, action);
        DemandAnother(by);
        if (!IsWaiting(at)) throw new BusinessException(ProtectionErrors.GlassLate);
        State = answered;
        (AnsweredBy, AnsweredAt) = (by, at);
    }

    private void DemandAnother(Guid by)
    {
        if (by == AskedBy) throw new BusinessException(ProtectionErrors.SamePerson);
    }
}

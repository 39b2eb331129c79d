using Grants.Infrastructure.Sealing;
using Grants.Kernel.Entities;
using Grants.Kernel.Errors;
using Grants.Protection.Domain.Cases;

namespace Grants.Protection.Domain.Verification;

/// <summary>
/// Somebody who can say whether a case is as it was told. Who they are stands at most in the sealed note: of the answers alone nobody can tell.
/// </summary>
internal sealed class Referee : AggregateRoot, IErasable
{
    /// <summary>For so long a code can be used.</summary>
    public static readonly TimeSpan ValidFor = TimeSpan.FromHours(72);

    private Referee()
    {
    }

    public Guid CaseId { get; private set; }

    /// <summary>Under the key of its case, with which it is erased.</summary>
    public Guid KeyOwnerId => CaseId;

    public Guid ErasedWith => CaseId;

    public RefereeWay Way { get; private set; }

    /// <summary>Who made the code, or spoke with them.</summary>
    public Guid AskedBy { get; private set; }

    public DateTime AskedAt { get; private set; }

    /// <summary>Keyed hash of the code; null as soon as it serves for nothing, so that a used code is not even known any more.</summary>
    public byte[]? CodeIndex { get; private set; }

    /// <summary>Null for a call.</summary>
    public DateTime? ValidUntil { get; private set; }

    public DateTime? AnsweredAt { get; private set; }

    public KnowsPerson? Knows { get; private set; }

    public StoryHolds? Told { get; private set; }

    public HowUrgent? Urgent { get; private set; }

    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>What the team wants to remember: who it is, what else was said.</summary>
    public Sealed<string>? Note { get; private set; }

    /// <summary>True for an answer that stands for the case.</summary>
    public bool IsPositive => AnsweredAt is not null && Knows is not KnowsPerson.No && Told is not StoryHolds.No;

    /// <summary>A code is made for them.</summary>
    public static Referee Ask(EmergencyCase about, byte[] codeIndex, string? note, Guid by, DateTime at) => new()
    {
        CaseId = about.Id,
        Way = RefereeWay.Code,
        AskedBy = by,
        AskedAt = at,
        CodeIndex = codeIndex,
        ValidUntil = at + ValidFor,
        Note = Sealed.Text(note),
    };

    /// <summary>Somebody of the team spoke with them.</summary>
    public static Referee Called(EmergencyCase about, RefereeAnswers answers, string? note, Guid by, DateTime at)
    {
        var called = new Referee { CaseId = about.Id, Way = RefereeWay.Call, AskedBy = by, AskedAt = at, Note = Sealed.Text(note) };
        called.Take(answers, at);
        return called;
    }

    /// <summary>They answer by their code, once. Errors: <c>answer.not-usable</c>, the same whatever is wrong with the code.</summary>
    public void Answer(RefereeAnswers answers, DateTime at)
    {
        if (AnsweredAt is not null || WithdrawnAt is not null || at >= ValidUntil) throw NotUsable();
        Take(answers, at);
    }

    /// <summary>They are asked no more. Doing it twice changes nothing. Errors: <c>desk.referee-answered</c>.</summary>
    public void Withdraw(DateTime at)
    {
        if (AnsweredAt is not null) throw new BusinessException(ProtectionErrors.RefereeAnswered);
        WithdrawnAt ??= at;
        CodeIndex = null;
    }

    /// <summary>The case is closed: who they are is needed no more, what they answered stays. A code that is still out serves for nothing.</summary>
    public void Shorten(DateTime at)
    {
        Note = null;
        if (AnsweredAt is null) Withdraw(at);
    }

    /// <summary>Says nothing of why: who tries codes must not learn which ones there were.</summary>
    public static BusinessException NotUsable() => new BusinessException(ProtectionErrors.AnswerNotUsable).ForField("code");

    private void Take(RefereeAnswers answers, DateTime at)
    {
        (Knows, Told, Urgent) = (answers.Knows, answers.Told, answers.Urgent);
        AnsweredAt = at;
        CodeIndex = null;
    }
}

using Grants.Infrastructure.Sealing;
using Grants.Kernel.Entities;
using Grants.Kernel.Errors;
using Grants.Kernel.Time;

namespace Grants.Protection.Domain.Notices;

/// <summary>A word of the lead to everybody in the network, until a day. It is read in the system only; nothing of it goes out.</summary>
internal sealed class SafetyNotice : AggregateRoot, IErasable
{
    private SafetyNotice()
    {
    }

    public Guid KeyOwnerId => Id;

    public Guid ErasedWith => Id;

    /// <summary>In the languages in which it was written.</summary>
    public Sealed<NoticeTexts>? Texts { get; private set; }

    /// <summary>Last day in Baghdad on which it is shown.</summary>
    public DateOnly EndsOn { get; private set; }

    public Guid WrittenBy { get; private set; }

    public DateTime WrittenAt { get; private set; }

    public Guid? EndedBy { get; private set; }

    public DateTime? EndedAt { get; private set; }

    /// <summary>Says it. Errors: <c>desk.notice-empty</c>, <c>desk.notice-day</c>.</summary>
    public static SafetyNotice Write(NoticeTexts texts, DateOnly endsOn, Guid by, DateTime at)
    {
        if (texts is { En: null, Ar: null, Ckb: null }) throw new BusinessException(ProtectionErrors.NoticeEmpty).ForField("ar.title");
        var today = Baghdad.DayOf(at);
        if (endsOn < today || endsOn > today.AddDays(ProtectionConsts.MaxNoticeDays))
            throw new BusinessException(ProtectionErrors.NoticeDay).WithData("max", ProtectionConsts.MaxNoticeDays).ForField("endsOn");
        return new SafetyNotice { Texts = Sealed.Of(texts), EndsOn = endsOn, WrittenBy = by, WrittenAt = at };
    }

    /// <summary>It is shown no more. Doing it again changes nothing.</summary>
    public void End(Guid by, DateTime at)
    {
        EndedBy ??= by;
        EndedAt ??= at;
    }
}

/// <summary>The same in up to three languages.</summary>
internal sealed record NoticeTexts(NoticeText? En, NoticeText? Ar, NoticeText? Ckb)
{
    /// <summary>In a reader's language, or in the one that most readers know of those there are.</summary>
    public (string Language, NoticeText Text) For(string language)
    {
        (string Language, NoticeText? Text)[] all = [("ar", Ar), ("ckb", Ckb), ("en", En)];
        var found = all.OrderBy(t => t.Language == language ? 0 : 1).First(t => t.Text is not null);
        return (found.Language, found.Text!);
    }
}

/// <summary>Title and body.</summary>
internal sealed record NoticeText(string Title, string Body);

/// <summary>Somebody has read a notice and put it away.</summary>
internal sealed class NoticeSeen : Entity
{
    private NoticeSeen()
    {
    }

    public Guid NoticeId { get; private set; }

    public Guid UserId { get; private set; }

    public DateTime At { get; private set; }

    public static NoticeSeen Of(Guid noticeId, Guid userId, DateTime at) => new() { NoticeId = noticeId, UserId = userId, At = at };
}

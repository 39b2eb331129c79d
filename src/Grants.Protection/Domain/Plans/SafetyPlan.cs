using Grants.Infrastructure.Sealing;
using Grants.Kernel.Entities;
using Grants.Kernel.Errors;
using Grants.Kernel.Time;

namespace Grants.Protection.Domain.Plans;

/// <summary>
/// What a partner does when it becomes dangerous: whom to call, where to go, what to lock. To the server it is bytes, as the sealed part of a case is. Only the day on
/// which it is looked at again is clear.
/// </summary>
internal sealed class SafetyPlan : AggregateRoot, IErasable
{
    private SafetyPlan()
    {
    }

    public Guid PartnerId { get; private set; }

    /// <summary>A key of its own: it can be erased alone.</summary>
    public Guid KeyOwnerId => Id;

    public Guid ErasedWith => Id;

    public Sealed<byte[]>? Content { get; private set; }

    /// <summary>Day in Baghdad on which it is looked at again.</summary>
    public DateOnly ReviewOn { get; private set; }

    public Guid WrittenBy { get; private set; }

    public DateTime WrittenAt { get; private set; }

    /// <summary>The first one of a partner. Errors: those of <see cref="Write"/>.</summary>
    public static SafetyPlan Of(Guid partnerId, byte[] content, DateOnly reviewOn, Guid by, DateTime at)
    {
        var plan = new SafetyPlan { PartnerId = partnerId };
        plan.Write(content, reviewOn, by, at);
        return plan;
    }

    /// <summary>Takes the place of what was there. Errors: <c>desk.document</c>, <c>desk.review-day</c>.</summary>
    public void Write(byte[] content, DateOnly reviewOn, Guid by, DateTime at)
    {
        if (content.Length > ProtectionConsts.MaxDocumentBytes) throw new BusinessException(ProtectionErrors.Document).ForField("content");
        var today = Baghdad.DayOf(at);
        if (reviewOn <= today || reviewOn > today.AddDays(ProtectionConsts.MaxDaysToReview)) throw new BusinessException(ProtectionErrors.ReviewDay).ForField("reviewOn");
        Content = Sealed.Of(content);
        (ReviewOn, WrittenBy, WrittenAt) = (reviewOn, by, at);
    }
}

using Grants.Kernel.Errors;

namespace Grants.Protection.Domain.Verification;

/// <summary>What is missing before a case is verified (product.md, Protection: "two referees, or one and a lead's reason").</summary>
internal enum VerificationGap
{
    /// <summary>Nothing: two stand for it.</summary>
    None,

    /// <summary>One stands for it; the lead may verify with a reason.</summary>
    Reason,

    /// <summary>One stands for it, and whoever looks is not the lead.</summary>
    SecondReferee,

    /// <summary>Nobody stands for it.</summary>
    Referee,
}

/// <summary>The rule.</summary>
internal static class VerificationRule
{
    private const int Enough = 2;

    public static VerificationGap GapOf(int positive, bool isLead) =>
        positive >= Enough ? VerificationGap.None
        : positive == 0 ? VerificationGap.Referee
        : isLead ? VerificationGap.Reason : VerificationGap.SecondReferee;

    /// <summary>Errors: <c>desk.referee-missing</c>, <c>desk.second-referee-missing</c>, <c>desk.reason-missing</c>.</summary>
    public static void Demand(int positive, bool isLead, bool hasReason)
    {
        switch (GapOf(positive, isLead))
        {
            case VerificationGap.Referee: throw new BusinessException(ProtectionErrors.RefereeMissing);
            case VerificationGap.SecondReferee: throw new BusinessException(ProtectionErrors.SecondRefereeMissing);
            case VerificationGap.Reason when !hasReason: throw new BusinessException(ProtectionErrors.ReasonMissing).ForField("reason");
        }
    }
}

using FluentValidation;
using Grants.Infrastructure.HttpApi.Inputs;
using Grants.Protection.Application.Cases;
using Grants.Protection.Domain;

namespace Grants.Protection.Application.Plans;

/// <summary>What takes the place of a plan, or is the first one.</summary>
/// <param name="Content">Base64 of bytes that only the client reads.</param>
/// <param name="ReviewOn">Day in Baghdad on which it is looked at again.</param>
internal sealed record PlanInput(string Content, DateOnly ReviewOn);

/// <summary>The first one, written by the team for a partner.</summary>
/// <param name="PartnerId">For whom.</param>
/// <param name="Content">Base64 of bytes that only the client reads.</param>
/// <param name="ReviewOn">Day in Baghdad on which it is looked at again.</param>
internal sealed record PlanForInput(Guid PartnerId, string Content, DateOnly ReviewOn);

/// <summary>The partner's own, closed.</summary>
/// <param name="Exists">There is one.</param>
/// <param name="ReviewOn">When it is looked at again.</param>
/// <param name="IsDue">That day has come.</param>
/// <param name="WrittenAt">UTC.</param>
internal sealed record OwnPlanDto(bool Exists, DateOnly? ReviewOn, bool IsDue, DateTime? WrittenAt);

/// <summary>One as the team sees it, closed.</summary>
internal sealed record PlanRowDto(Guid Id, string PartnerCode, DateOnly ReviewOn, bool IsDue, DateTime WrittenAt);

/// <summary>Plans, those whose day has come first.</summary>
/// <param name="Plans">Closed.</param>
/// <param name="Without">Partners that have none.</param>
internal sealed record PlansDto(IReadOnlyList<PlanRowDto> Plans, IReadOnlyList<PlanPartnerDto> Without);

/// <summary>A partner by its code.</summary>
internal sealed record PlanPartnerDto(Guid Id, string Code);

/// <summary>An opened one.</summary>
/// <param name="Content">Base64, as it was written.</param>
/// <param name="ReviewOn">When it is looked at again.</param>
/// <param name="WrittenAt">UTC.</param>
/// <param name="Version">To be brought back when it is written.</param>
internal sealed record PlanContentDto(string Content, DateOnly ReviewOn, DateTime WrittenAt, long Version);

internal sealed class PlanValidator : AbstractValidator<PlanInput>
{
    public PlanValidator()
    {
        RuleFor(x => x.Content).SealedPart();
        RuleFor(x => x.ReviewOn).NotEmpty().WithErrorCode(ProtectionErrors.ReviewDay).Says($"to come, at most {ProtectionConsts.MaxDaysToReview} days ahead");
    }
}

internal sealed class PlanForValidator : AbstractValidator<PlanForInput>
{
    public PlanForValidator()
    {
        RuleFor(x => x.PartnerId).NotEmpty().WithErrorCode(ProtectionErrors.PartnerGone);
        RuleFor(x => x.Content).SealedPart();
        RuleFor(x => x.ReviewOn).NotEmpty().WithErrorCode(ProtectionErrors.ReviewDay).Says($"to come, at most {ProtectionConsts.MaxDaysToReview} days ahead");
    }
}

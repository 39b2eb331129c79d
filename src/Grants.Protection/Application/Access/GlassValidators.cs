using FluentValidation;
using Grants.Protection.Domain;

namespace Grants.Protection.Application.Access;

internal sealed class AskGlassValidator : AbstractValidator<AskGlassInput>
{
    public AskGlassValidator()
    {
        RuleFor(x => x.Code).NotEmpty().MaximumLength(ProtectionConsts.MaxTypedCodeLength);
        RuleFor(x => x.Reason).NotEmpty().MaximumLength(ProtectionConsts.MaxNoteLength);
    }
}

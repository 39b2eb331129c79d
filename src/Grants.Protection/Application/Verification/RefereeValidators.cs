using FluentValidation;
using Grants.Protection.Domain;

namespace Grants.Protection.Application.Verification;

internal sealed class AskRefereeValidator : AbstractValidator<AskRefereeInput>
{
    public AskRefereeValidator() => RuleFor(x => x.Note).MaximumLength(ProtectionConsts.MaxNoteLength);
}

internal sealed class RecordCallValidator : AbstractValidator<RecordCallInput>
{
    public RecordCallValidator()
    {
        RuleFor(x => x.Knows).IsInEnum();
        RuleFor(x => x.Told).IsInEnum();
        RuleFor(x => x.Urgent).IsInEnum();
        RuleFor(x => x.Note).MaximumLength(ProtectionConsts.MaxNoteLength);
    }
}

internal sealed class VerifyValidator : AbstractValidator<VerifyInput>
{
    public VerifyValidator() => RuleFor(x => x.Reason).MaximumLength(ProtectionConsts.MaxNoteLength);
}

internal sealed class AnswerValidator : AbstractValidator<AnswerInput>
{
    public AnswerValidator()
    {
        RuleFor(x => x.Code).NotEmpty().MaximumLength(ProtectionConsts.MaxTypedCodeLength);
        RuleFor(x => x.Knows).IsInEnum();
        RuleFor(x => x.Told).IsInEnum();
        RuleFor(x => x.Urgent).IsInEnum();
    }
}

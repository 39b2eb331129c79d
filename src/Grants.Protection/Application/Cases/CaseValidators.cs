using FluentValidation;
using Grants.Infrastructure.HttpApi.Inputs;
using Grants.Protection.Domain;
using Grants.Protection.Domain.Cases;

namespace Grants.Protection.Application.Cases;

internal sealed class OpenCaseValidator : AbstractValidator<OpenCaseInput>
{
    public OpenCaseValidator()
    {
        RuleFor(x => x.Risk).IsInEnum();
        RuleFor(x => x.Needs).NotEmpty().WithErrorCode(ProtectionErrors.NoNeed).AtMost(ProtectionConsts.MaxNeeds);
        RuleForEach(x => x.Needs).IsInEnum();
        RuleFor(x => x.Content).SealedPart();
        RuleFor(x => x.Marks).AtMost(ProtectionConsts.MaxMarks);
        RuleForEach(x => x.Marks).Mark();
    }
}

internal sealed class TriageValidator : AbstractValidator<TriageInput>
{
    public TriageValidator()
    {
        RuleFor(x => x.Risk).IsInEnum();
        RuleFor(x => x.Needs).NotEmpty().WithErrorCode(ProtectionErrors.NoNeed).AtMost(ProtectionConsts.MaxNeeds);
        RuleForEach(x => x.Needs).IsInEnum();
    }
}

internal sealed class MemberValidator : AbstractValidator<MemberInput>
{
    public MemberValidator() => RuleFor(x => x.UserId).NotEmpty();
}

internal sealed class CheckInValidator : AbstractValidator<CheckInInput>
{
    public CheckInValidator()
    {
        RuleFor(x => x.Days).InclusiveBetween(ProtectionConsts.CheckInDays[0], ProtectionConsts.CheckInDays[^1]);
        RuleFor(x => x.Outcome).IsInEnum();
    }
}

internal sealed class CloseValidator : AbstractValidator<CloseInput>
{
    public CloseValidator()
    {
        RuleFor(x => x.Content).SealedPart();
        RuleFor(x => x.ContentVersion).InclusiveBetween(0, long.MaxValue);
    }
}

internal sealed class ContentValidator : AbstractValidator<ContentInput>
{
    public ContentValidator()
    {
        RuleFor(x => x.Content).SealedPart();
        RuleFor(x => x.Marks).AtMost(ProtectionConsts.MaxMarks);
        RuleForEach(x => x.Marks).Mark();
    }
}

/// <summary>The sealed part as it travels.</summary>
internal static class SealedPartRule
{
    private const int MaxLength = ((ProtectionConsts.MaxDocumentBytes + 2) / 3) * 4;

    public static void SealedPart<T>(this IRuleBuilder<T, string> rule) =>
        rule.NotEmpty().MaximumLength(MaxLength).WithErrorCode(ProtectionErrors.Document)
            .Must(text => text is null || System.Buffers.Text.Base64.IsValid(text)).WithErrorCode(ProtectionErrors.Document).Says("base64");

    /// <summary>A hash, as the page makes it.</summary>
    public static void Mark<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(text => text is { Length: ProtectionConsts.MarkLength } && text.All(char.IsAsciiHexDigit)).WithErrorCode(ProtectionErrors.Document).Says("64 hex digits");
}

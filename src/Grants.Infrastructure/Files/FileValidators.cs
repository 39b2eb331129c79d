using FluentValidation;
using Grants.Infrastructure.HttpApi.Inputs;

namespace Grants.Infrastructure.Files;

internal sealed class BeginUploadValidator : AbstractValidator<BeginUploadInput>
{
    public BeginUploadValidator()
    {
        RuleFor(i => i.Name).NotEmpty().MaximumLength(FileConsts.NameMaxLength)
            .Says($"only shown, never a path: its last part, without control characters and those that turn the order of letters, at most {FileConsts.NameKeptLength} characters");
        RuleFor(i => i.Size).Says("bytes, above 0, at most `Files:MaxBytes`");
    }
}

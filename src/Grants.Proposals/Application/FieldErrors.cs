using FluentValidation;
using FluentValidation.Results;
using Grants.Proposals.Domain.Proposals;

namespace Grants.Proposals.Application;

/// <summary>Answers all broken rules of a form at once, each at its field.</summary>
internal static class FieldErrors
{
    /// <summary>Throws when there is at least one.</summary>
    public static void ThrowIfAny(IReadOnlyCollection<FieldError> errors)
    {
        if (errors.Count > 0) throw new ValidationException(errors.Select(Failure));
    }

    /// <summary>Required, and not longer than allowed.</summary>
    public static IEnumerable<FieldError> OfText(string? text, string field, string requiredCode)
    {
        if (string.IsNullOrWhiteSpace(text)) yield return new FieldError(field, requiredCode);
        else if (text.Length > ProposalConsts.TextMaxLength)
            yield return new FieldError(field, ProposalErrors.TextTooLong, ("max", ProposalConsts.TextMaxLength));
    }

    /// <summary>May be empty, but not longer than allowed.</summary>
    public static IEnumerable<FieldError> OfOptionalText(string? text, string field)
    {
        if (text?.Length > ProposalConsts.TextMaxLength)
            yield return new FieldError(field, ProposalErrors.TextTooLong, ("max", ProposalConsts.TextMaxLength));
    }

    private static ValidationFailure Failure(FieldError error) => new(error.Field, error.Code)
    {
        ErrorCode = error.Code,
        FormattedMessagePlaceholderValues = error.Data.ToDictionary(d => d.Name, d => d.Value),
    };
}

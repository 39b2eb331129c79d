using FluentValidation.Results;
using Grants.Infrastructure.Localization;

namespace Grants.Infrastructure.HttpApi;

/// <summary>Names of the library's rules in our codes.</summary>
internal static class ValidationCodes
{
    private static readonly Dictionary<string, string> Codes = new(StringComparer.Ordinal)
    {
        ["NotEmptyValidator"] = "required",
        ["NotNullValidator"] = "required",
        ["MaximumLengthValidator"] = "too-long",
        ["MinimumLengthValidator"] = "too-short",
        ["LengthValidator"] = "wrong-length",
        ["EnumValidator"] = "unknown-choice",
        ["OneOfValidator"] = "unknown-choice",
        ["AtMostValidator"] = "too-many",
        ["EmailValidator"] = "not-an-address",
        ["RegularExpressionValidator"] = "wrong-form",
        ["InclusiveBetweenValidator"] = "out-of-range",
        ["GreaterThanValidator"] = "too-small",
        ["GreaterThanOrEqualValidator"] = "too-small",
        ["LessThanValidator"] = "too-large-value",
        ["LessThanOrEqualValidator"] = "too-large-value",
    };

    public static FieldProblem Describe(ValidationFailure failure, ITexts texts, string language)
    {
        var code = Codes.GetValueOrDefault(failure.ErrorCode, failure.ErrorCode);
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var (name, value) in failure.FormattedMessagePlaceholderValues ?? [])
        {
            // The value that was typed never goes back: it may be what must not be seen.
            if (value is not null && name is not ("PropertyValue" or "PropertyName" or "PropertyPath"))
                values[char.ToLowerInvariant(name[0]) + name[1..]] = value;
        }

        return new FieldProblem(code, texts.Get(language, code, values));
    }
}

using Grants.Kernel.Errors;
using Grants.Kernel.Money;

namespace Grants.Proposals.Domain.Proposals;

/// <summary>Reads typed amounts so that all fields of a form can be checked in one go.</summary>
internal static class AmountReading
{
    /// <summary>Minor units, or what is wrong at the field.</summary>
    public static (long Minor, FieldError? Error) Read(string? text, string currency, string field)
    {
        if (string.IsNullOrWhiteSpace(text)) return (0, new FieldError(field, ProposalErrors.AmountRequired));
        try
        {
            return (AmountText.Parse(text, currency).Minor, null);
        }
        catch (BusinessException e)
        {
            return (0, new FieldError(field, e.Code, [.. e.Values.Select(v => (v.Key, v.Value))]));
        }
    }

    /// <summary>As <see cref="Read"/>, but nothing or zero is nothing: a donor may leave the last years out.</summary>
    public static (long Minor, FieldError? Error) ReadOrNothing(string? text, string currency, string field) =>
        Grants.Kernel.Text.Digits.ToLatin(text ?? string.Empty).Trim().Trim('0', '.').Length == 0 ? (0, null) : Read(text, currency, field);
}

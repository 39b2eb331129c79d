using Grants.Awards.Domain;
using Grants.Kernel.Errors;
using Grants.Kernel.Money;
using Grants.Kernel.Text;

namespace Grants.Awards.Application;

/// <summary>Reads amounts as typed, each at its field.</summary>
internal static class Typed
{
    /// <summary>Minor units; nothing and zero are nothing.</summary>
    public static long Minor(string? text, string currency, string field)
    {
        if (Digits.ToLatin(text ?? string.Empty).Trim().Trim('0', '.').Length == 0) return 0;
        try
        {
            return AmountText.Parse(text, currency).Minor;
        }
        catch (BusinessException e)
        {
            throw e.ForField(field);
        }
    }

    /// <summary>Every line named once.</summary>
    public static Dictionary<Guid, long> Lines(IReadOnlyList<LineInput>? typed, string currency)
    {
        var amounts = new Dictionary<Guid, long>();
        for (var i = 0; i < (typed?.Count ?? 0); i++)
        {
            if (!amounts.TryAdd(typed![i].Id, Minor(typed[i].Amount, currency, $"lines[{i}].amount"))) throw new BusinessException(FlexErrors.NoSuchLine);
        }

        return amounts;
    }
}

/// <summary>The amount of a line as typed.</summary>
internal sealed record LineInput(Guid Id, string? Amount = null);

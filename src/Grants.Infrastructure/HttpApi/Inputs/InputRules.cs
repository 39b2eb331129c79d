using System.Collections;
using FluentValidation;

namespace Grants.Infrastructure.HttpApi.Inputs;

/// <summary>Rules of inputs that can say what they demand; <c>etc/inputs.md</c> is written from them.</summary>
public static class InputRules
{
    /// <summary>Nothing, or one of the values. Code <c>unknown-choice</c> unless another is given.</summary>
    public static IRuleBuilderOptions<T, string?> OneOf<T>(this IRuleBuilder<T, string?> rule, IEnumerable<string> values)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.SetValidator(new OneOfValidator<T>([.. values]));
    }

    /// <summary>What a list is narrowed to: nothing, also when it was left empty, or the name of a value of <typeparamref name="TEnum"/> in any case; never its number.</summary>
    public static IRuleBuilderOptions<T, string?> NameOf<T, TEnum>(this IRuleBuilder<T, string?> rule)
        where TEnum : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.SetValidator(new OneOfValidator<T>([.. Enum.GetNames<TEnum>().Select(n => char.ToLowerInvariant(n[0]) + n[1..])], isLenient: true));
    }

    /// <summary>Not more entries than that. Code <c>too-many</c> unless another is given.</summary>
    public static IRuleBuilderOptions<T, TList> AtMost<T, TList>(this IRuleBuilder<T, TList> rule, int max)
        where TList : IEnumerable?
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.SetValidator(new AtMostValidator<T, TList>(max));
    }

    /// <summary>Demands nothing here: says what is demanded behind, where the value is read.</summary>
    public static IRuleBuilderOptions<T, TValue> Says<T, TValue>(this IRuleBuilder<T, TValue> rule, string statement)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.SetValidator(new SaysValidator<T, TValue>(statement));
    }

    /// <summary>An amount as people type it, not longer than one can be. <see cref="Kernel.Money.AmountText"/> reads it.</summary>
    public static IRuleBuilderOptions<T, string?> AmountText<T>(this IRuleBuilder<T, string?> rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.SetValidator(new AmountTextValidator<T>()).WithErrorCode(Kernel.Money.MoneyErrors.NotANumber);
    }
}

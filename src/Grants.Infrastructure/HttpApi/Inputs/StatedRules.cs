using System.Collections;
using System.Globalization;
using FluentValidation;
using FluentValidation.Validators;
using Grants.Kernel.Money;

namespace Grants.Infrastructure.HttpApi.Inputs;

/// <summary>A rule that says in words what it demands.</summary>
public interface IStatedRule
{
    /// <summary>One phrase in English, Markdown.</summary>
    string Statement { get; }
}

internal sealed class OneOfValidator<T>(IReadOnlyList<string> values, bool isLenient = false) : PropertyValidator<T, string?>, IStatedRule
{
    public override string Name => "OneOfValidator";

    public string Statement => $"one of {string.Join(", ", values.Select(v => $"`{v}`"))}{(isLenient ? ", in any case" : "")}";

    public override bool IsValid(ValidationContext<T> context, string? value) =>
        value is null || (isLenient ? value.Length == 0 || values.Contains(value, StringComparer.OrdinalIgnoreCase) : values.Contains(value, StringComparer.Ordinal));
}

internal sealed class AtMostValidator<T, TList>(int max) : PropertyValidator<T, TList>, IStatedRule
    where TList : IEnumerable?
{
    public override string Name => "AtMostValidator";

    public string Statement => $"at most {max.ToString(CultureInfo.InvariantCulture)} entries";

    public override bool IsValid(ValidationContext<T> context, TList value)
    {
        if (value is null || value.Cast<object?>().Count() <= max) return true;
        context.MessageFormatter.AppendArgument("Max", max);
        return false;
    }
}

internal sealed class SaysValidator<T, TValue>(string statement) : PropertyValidator<T, TValue>, IStatedRule
{
    public override string Name => "SaysValidator";

    public string Statement => statement;

    public override bool IsValid(ValidationContext<T> context, TValue value) => true;
}

internal sealed class AmountTextValidator<T> : PropertyValidator<T, string?>, IStatedRule
{
    public override string Name => "AmountTextValidator";

    public string Statement => string.Create(
        CultureInfo.InvariantCulture,
        $"an amount of at most {AmountText.MaxLength} characters: digits (0-9, ٠-٩, ۰-۹), commas between groups of three, one point, no more digits after it than the currency has; above 0, at most {Amount.MaxMinor:N0} of the currency's smallest unit");

    public override bool IsValid(ValidationContext<T> context, string? value) => value is null || value.Length <= AmountText.MaxLength;
}

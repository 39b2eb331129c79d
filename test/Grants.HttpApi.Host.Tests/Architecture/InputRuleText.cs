using System.Globalization;
using FluentValidation;
using FluentValidation.Validators;
using Grants.HttpApi.Host.Tests.Support;
using Grants.Infrastructure.Enclaves;
using Grants.Infrastructure.HttpApi.Inputs;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.HttpApi.Host.Tests.Architecture;

/// <summary>The rules of a validator in words, by field.</summary>
internal static class InputRuleText
{
    /// <summary>Rules of all fields of a body; none when nothing validates it.</summary>
    public static ILookup<string, string> Of(IServiceProvider services, Type body) =>
        ((ValidatorOf(services, body) ?? ValidatorOf(services.GetRequiredService<Enclave>().Services, body)) is { } validator ? Of(validator, "") : [])
        .ToLookup(r => r.Path, r => r.Rule, StringComparer.Ordinal);

    private static IValidator? ValidatorOf(IServiceProvider services, Type body) => services.GetService(typeof(IValidator<>).MakeGenericType(body)) as IValidator;

    private static IEnumerable<(string Path, string Rule)> Of(IValidator validator, string before)
    {
        foreach (var rule in validator.CreateDescriptor().Rules)
        {
            var isOfEach = rule.GetType().GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICollectionRule<,>));
            var path = before + Bodies.Camel(rule.PropertyName) + (isOfEach ? "[]" : "");
            foreach (var component in rule.Components)
            {
                if (component.Validator is IChildValidatorAdaptor)
                {
                    foreach (var inner in Of(Child(component.Validator), path + ".")) yield return inner;
                }
                else if (Say(component.Validator) is { } words)
                {
                    yield return (path, words);
                }
            }
        }
    }

    private static IValidator Child(IPropertyValidator adaptor)
    {
        var asked = adaptor.GetType().GetMethod("GetValidator")!;
        var context = Activator.CreateInstance(asked.GetParameters()[0].ParameterType, [null]);
        return (IValidator)asked.Invoke(adaptor, [context, null])!;
    }

    private static string? Say(IPropertyValidator rule) => rule switch
    {
        IStatedRule stated => stated.Statement,
        INotEmptyValidator => "not empty",
        INotNullValidator => null,
        ILengthValidator { Min: 0 } length => string.Create(CultureInfo.InvariantCulture, $"at most {length.Max} characters"),
        IBetweenValidator between => string.Create(CultureInfo.InvariantCulture, $"{between.From} to {between.To}"),
        IEmailValidator => "a mail address",
        _ when rule.Name is "EnumValidator" or "PredicateValidator" or "AsyncPredicateValidator" => null,
        _ when rule.Name.StartsWith("Custom", StringComparison.Ordinal) => null,
        _ => throw new InvalidOperationException($"Say in InputRuleText what {rule.Name} demands."),
    };
}

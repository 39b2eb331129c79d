using System.Reflection;
using FluentValidation;
using Grants.Kernel.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Infrastructure.HttpApi;

/// <summary>Runs the validators of an endpoint's inputs before its handler.</summary>
internal static class ValidationFilter
{
    public static EndpointFilterDelegate Create(EndpointFilterFactoryContext factory, EndpointFilterDelegate next)
    {
        var inputs = factory.MethodInfo.GetParameters()
            .Select((p, i) => (Index: i, Validator: typeof(IValidator<>).MakeGenericType(p.ParameterType.IsByRefLike ? typeof(object) : p.ParameterType)))
            .Where(p => factory.ApplicationServices.GetService<IServiceProviderIsService>()!.IsService(p.Validator))
            .ToList();
        var nullability = new NullabilityInfoContext();
        var demanded = factory.MethodInfo.GetParameters()
            .Select((p, i) => (Index: i, Parameter: p))
            .Where(p => !p.Parameter.ParameterType.IsValueType && nullability.Create(p.Parameter).WriteState == NullabilityState.NotNull)
            .Select(p => p.Index)
            .ToList();
        if (inputs.Count + demanded.Count == 0) return next;
        return async context =>
        {
            // The framework hands the JSON text "null" on as it is.
            if (demanded.Exists(i => context.Arguments[i] is null)) throw new BusinessException(HttpErrors.BadRequest);
            foreach (var (index, type) in inputs)
            {
                var validator = (IValidator)context.HttpContext.RequestServices.GetRequiredService(type);
                var result = await validator.ValidateAsync(new ValidationContext<object?>(context.Arguments[index]), context.HttpContext.RequestAborted);
                if (!result.IsValid) throw new ValidationException(result.Errors);
            }

            return await next(context);
        };
    }
}

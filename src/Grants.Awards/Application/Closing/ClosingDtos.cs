using FluentValidation;
using Grants.Awards.Domain;
using Grants.Infrastructure.HttpApi.Inputs;

namespace Grants.Awards.Application.Closing;

/// <summary>Closes a grant.</summary>
/// <param name="Unspent">What arrived and was not spent, as typed; nothing is nothing.</param>
/// <param name="IsReleasing">Instalments still to come will not be paid.</param>
internal sealed record CloseInput(string? Unspent = null, bool IsReleasing = false);

/// <summary>Money sent back was seen at the bank.</summary>
internal sealed record RefundInput(DateOnly ReceivedOn);

internal sealed class CloseValidator : AbstractValidator<CloseInput>
{
    public CloseValidator() => RuleFor(x => x.Unspent).MaximumLength(FlexConsts.AmountTextLength).Says("an amount or nothing, at most what arrived");
}

internal sealed class RefundValidator : AbstractValidator<RefundInput>
{
    public RefundValidator() => RuleFor(x => x.ReceivedOn).Says("today or earlier");
}

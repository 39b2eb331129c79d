using Grants.Infrastructure.Sealing;
using Grants.Kernel.Errors;
using Grants.Payments.Domain.Statements;
using Microsoft.Extensions.Options;

namespace Grants.Payments.Application.Statements;

/// <summary>The accounts whose statements are taken: the programme's own, and no other.</summary>
internal sealed class OwnAccounts(IOptions<PaymentsOptions> options, LineKeys keys)
{
    /// <summary>By keyed hash: the last signs of the number. Errors: <c>statement.account-unset</c> when none is configured.</summary>
    public IReadOnlyDictionary<string, string> All()
    {
        var ibans = Configured().Select(i => string.Concat(i.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant()).Where(i => i.Length > StatementsConsts.TailLength).Distinct(StringComparer.Ordinal).ToList();
        if (ibans.Count == 0) throw new BusinessException(StatementErrors.AccountUnset);
        return ibans.ToDictionary(keys.OfAccount, i => i[^StatementsConsts.TailLength..], StringComparer.Ordinal);
    }

    private IEnumerable<string> Configured() => options.Value.Debtor.Iban is { } iban ? [iban] : [];
}

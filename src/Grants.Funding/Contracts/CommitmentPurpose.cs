using Grants.Kernel.Errors;

namespace Grants.Funding.Contracts;

/// <summary>What money is committed for, as far as it is known, to be held against a fund's ring-fence and restrictions.</summary>
/// <param name="Pillar">Key of the pillar, or null when nobody said.</param>
/// <param name="Governorates">Codes of the governorates the partner serves.</param>
/// <param name="IsCommunityLed">Led by the community it serves.</param>
/// <param name="IsRural">Works mainly outside towns.</param>
/// <param name="Categories">Cost categories that the budget names; none when it has no lines.</param>
public sealed record CommitmentPurpose(
    string? Pillar, IReadOnlyList<string> Governorates, bool IsCommunityLed, bool IsRural, IReadOnlyList<string> Categories)
{
    /// <summary>Refuses what the fund is not for. Errors: <c>fund.ring-fenced</c> (<c>pillar</c>), <c>fund.restricted</c> (<c>rule</c>).</summary>
    public void DemandWithin(string? pillar, IReadOnlyList<string> restrictions)
    {
        if (pillar is not null && Pillar != pillar) throw new BusinessException(FundingErrors.RingFenced).WithData("pillar", pillar);
        if (RefusedBy(restrictions) is { } rule) throw new BusinessException(FundingErrors.Restricted).WithData("rule", rule);
    }

    /// <summary>False where <see cref="DemandWithin"/> would refuse it.</summary>
    public bool IsWithin(string? pillar, IReadOnlyList<string> restrictions) => (pillar is null || Pillar == pillar) && RefusedBy(restrictions) is null;

    private string? RefusedBy(IReadOnlyList<string> restrictions)
    {
        if (restrictions.Contains(FundRestrictions.CommunityLedOnly) && !IsCommunityLed) return FundRestrictions.CommunityLedOnly;
        if (restrictions.Contains(FundRestrictions.RuralOnly) && !IsRural) return FundRestrictions.RuralOnly;
        var places = FundRestrictions.GovernoratesOf(restrictions);
        if (places.Count > 0 && !places.Intersect(Governorates).Any()) return string.Join(' ', places);
        return FundRestrictions.ExcludedCategoriesOf(restrictions).Intersect(Categories).FirstOrDefault();
    }
}

namespace Grants.Payments.Domain.Agents;

/// <summary>What is known of an agent when it is recorded or changed.</summary>
/// <param name="Details">What is sealed.</param>
/// <param name="LicenceValidUntil">The last day of the licence.</param>
/// <param name="Currencies">Currencies it pays out.</param>
/// <param name="Governorates">Codes of the governorates it serves.</param>
internal sealed record CashAgentProfile(CashAgentDetails Details, DateOnly LicenceValidUntil, IReadOnlyList<string> Currencies, IReadOnlyList<string> Governorates);

/// <summary>Who the agent is. Exists in memory only; stored as one sealed value: who carries our money is nobody's business.</summary>
internal sealed record CashAgentDetails(string Name, string LicenceNumber, string Contact)
{
    /// <summary>Never who it is.</summary>
    public override string ToString() => "[sealed]";
}

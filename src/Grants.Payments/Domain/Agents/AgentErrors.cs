namespace Grants.Payments.Domain.Agents;

/// <summary>Codes about cash agents; the sentences are in Localization.</summary>
internal static class AgentErrors
{
    public const string RecorderVerifies = "agent.recorder-verifies";
    public const string NotVerified = "agent.not-verified";
    public const string Waiting = "agent.waiting";
    public const string LicenceExpired = "agent.licence-expired";
    public const string Ended = "agent.ended";
    public const string LicencePast = "agent.licence-past";
    public const string GovernorateUnknown = "agent.governorate-unknown";
}

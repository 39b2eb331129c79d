using Grants.Kernel.Errors;
using Grants.Payments.Domain.Payees;

namespace Grants.Payments.Domain.Orders;

/// <summary>Where money may go at one moment, by which way, and who vouched for the details.</summary>
/// <param name="Route">The way.</param>
/// <param name="DetailsId">The version of the payee, or of an agent's details: other details have another id.</param>
/// <param name="AgentId">The agent, on that way.</param>
/// <param name="RecordedBy">Who recorded the details.</param>
/// <param name="RecordedAt">UTC.</param>
/// <param name="CheckedBy">Who called back or checked them; never who recorded them.</param>
/// <param name="CheckedAt">UTC.</param>
internal sealed record Destination(
    PaymentRoute Route, Guid DetailsId, Guid? AgentId, Guid RecordedBy, DateTime RecordedAt, Guid CheckedBy, DateTime CheckedAt)
{
    /// <summary>To the partner's account. Errors: <c>payee.*</c> when money may not go there at that instant.</summary>
    public static Destination ToAccount(PaymentRoute route, Payee? payee, Guid organisationId, DateTime at)
    {
        if (payee is null || payee.OrganisationId != organisationId) throw new BusinessException(PaymentsErrors.PayeeMissing);
        var version = payee.UsableVersion(at);
        return new Destination(route, version.Id, null, version.RecordedBy, version.RecordedAt, version.CalledBackBy!.Value, version.CalledBackAt!.Value);
    }
}

using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Notifications.Contracts;
using Grants.Partners.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Grants.Partners.Application.Organisations;

/// <summary>Tells Notifications how a partner may be reached. Unknown means silent.</summary>
internal sealed class ContactPreferences(GrantsDbContext db) : IContactPreferences
{
    public async Task<ContactPreference> OfAsync(Guid organisationId, CancellationToken cancellationToken) =>
        await db.Set<Organisation>().AsNoTracking().Where(o => o.Id == organisationId)
            .Select(o => new ContactPreference(
                o.Safety.NotificationsOff, o.Safety.NeverContact, o.Safety.HoursFrom, o.Safety.HoursTo, o.Safety.PausedUntil))
            .SingleOrDefaultAsync(cancellationToken) ?? ContactPreference.Silent;
}

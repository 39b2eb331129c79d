using Grants.Identity.Contracts;
using Grants.Infrastructure.Auditing;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Seeding;
using Grants.Kernel.Permissions;
using Grants.Kernel.Time;
using Grants.Partners.Contracts;
using Grants.Protection.Domain.Notices;
using Grants.Protection.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Grants.Protection.Seeding;

/// <summary>A notice that has ended, and plans of two partners, of which one is due to be looked at again. Invented.</summary>
internal sealed class NetworkSeed(GrantsDbContext db, IUserDirectory people, IPartners partners, IAudit audit, TimeProvider clock) : IDataSeedContributor
{
    private const int NoticeDaysAgo = 40;
    private const int DaysShown = 14;
    private const int DaysAgo = 200;
    private const int DaysToReview = 190;
    private const string Content = """{"v":1,"call":"Sample: the neighbour first","go":"Sample: the second place","lock":"Sample: phones in the box","papers":"Sample: copies with a friend","after":""}""";

    private static readonly NoticeTexts Texts = new(
        new("Sample: check your phones", "Sample: somebody sends links that ask for passwords. Open none; ask the team."),
        new("نموذج: تحققوا من هواتفكم", "نموذج: يرسل أحدهم روابط تطلب كلمات المرور. لا تفتحوها واسألوا الفريق."),
        new("نموونە: مۆبایلەکانتان بپشکنن", "نموونە: کەسێک بەستەر دەنێرێت کە داوای وشەی نهێنی دەکات. مەیکەنەوە و لە تیم بپرسن."));

    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        if (await db.Set<SafetyNotice>().AnyAsync(cancellationToken)) return;
        if (await people.WithRoleAsync(Roles.ProtectionLead, cancellationToken) is not [var lead, ..]) return;
        var now = clock.GetUtcNow().UtcDateTime;
        var notice = SafetyNotice.Write(Texts, Baghdad.DayOf(now).AddDays(DaysShown - NoticeDaysAgo), lead.Id, now.AddDays(-NoticeDaysAgo));
        db.Add(notice);
        var bytes = System.Text.Encoding.UTF8.GetBytes(Content);
        foreach (var (partner, at) in (await partners.Rows.OrderByDescending(p => p.Code).Select(p => p.Id).Take(2).ToListAsync(cancellationToken)).Zip([now.AddDays(-DaysAgo), now.AddDays(-1)]))
            db.Add(SafetyPlan.Of(partner, bytes, Baghdad.DayOf(at).AddDays(DaysToReview), lead.Id, at));
        audit.Record("desk.notice-written", notice.Id);
        await db.SaveChangesAsync(cancellationToken);
    }
}

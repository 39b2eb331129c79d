using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Grants.Partners.Domain.Contacts;
using Grants.Partners.Domain.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Grants.Partners.EntityFrameworkCore;

/// <summary>The table of contacts.</summary>
internal static class ContactsModel
{
    public static void Contribute(ModelBuilder builder, GrantsDbContext context) => builder.Entity<PartnerContact>(e =>
    {
        e.ToTable("partner_contacts");
        e.HasOrganisationScope(context);
        e.HasOne<Organisation>().WithMany().HasForeignKey(x => x.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(x => new { x.OrganisationId, x.EndedAt, x.RecordedAt });
        e.Property(x => x.Number).IsSealed("contact.number").HasBlindIndex(ComparedAs.Phone);
        e.Property(x => x.Address).IsSealed("contact.mail").HasBlindIndex(ComparedAs.Mail);
        e.Property(x => x.Whose).IsSealed("contact.whose");
    });
}

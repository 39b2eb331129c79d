using Grants.Identity.Domain;
using Grants.Identity.Domain.Programmes;
using Grants.Identity.Domain.Sessions;
using Grants.Identity.Domain.Users;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Money;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Grants.Identity.EntityFrameworkCore;

/// <summary>Tables of accounts and sessions.</summary>
internal static class IdentityModel
{
    public static void Contribute(ModelBuilder builder, GrantsDbContext context)
    {
        builder.Entity<User>(e => Map(e, context));
        builder.Entity<Session>(Map);
        builder.Entity<KnownDevice>(Map);
        builder.Entity<Throttle>(Map);
        builder.Entity<Programme>(e =>
        {
            e.ToTable("identity_programmes").HasStaffScope(context);
            e.Property(p => p.Code).HasMaxLength(IdentityConsts.MaxProgrammeCodeLength);
            e.Property(p => p.Currency).HasMaxLength(Currency.CodeLength);
            e.Property(p => p.Language).HasMaxLength(IdentityConsts.LanguageLength);
            e.Property(p => p.SetupSelector).HasMaxLength(IdentityConsts.InvitationSelectorLength);
            e.Property(p => p.SetupHash).HasMaxLength(IdentityConsts.MaxPasswordHashLength);
        });
        FactorModel.Contribute(builder, context);
    }

    private static void Map(EntityTypeBuilder<User> e, GrantsDbContext context)
    {
        e.ToTable("identity_users");
        e.HasScope(u => context.ScopeAll || u.OrganisationId == context.ScopeOrganisation || u.DonorId == context.ScopeDonor);
        e.Property(u => u.UserName).HasMaxLength(IdentityConsts.MaxUserNameLength);
        e.Property(u => u.AffiliationCode).HasMaxLength(IdentityConsts.MaxAffiliationCodeLength);
        e.Property(u => u.Language).HasMaxLength(IdentityConsts.LanguageLength);
        e.Property(u => u.PasswordHash).HasMaxLength(IdentityConsts.MaxPasswordHashLength);
        e.Property(u => u.DisplayName).IsSealed("user.display-name");
        e.Property(u => u.Mail).IsSealed("user.mail").HasBlindIndex(ComparedAs.Mail);
        e.Property(u => u.Phone).IsSealed("user.phone").HasBlindIndex(ComparedAs.Phone);
        e.HasIndex(u => u.UserName).IsUnique();
        e.HasIndex(u => u.OrganisationId);
        e.HasIndex(u => u.DonorId);
        e.OwnsMany(u => u.Roles, r =>
        {
            r.ToTable("identity_user_roles");
            r.WithOwner().HasForeignKey("UserId");
            r.Property(x => x.Role).HasMaxLength(IdentityConsts.MaxRoleLength);
            r.HasKey("UserId", nameof(UserRole.Role));
            r.HasIndex(x => x.Role);
        });
        e.OwnsOne(u => u.Invitation, i =>
        {
            i.Property(x => x.Selector).HasMaxLength(IdentityConsts.InvitationSelectorLength);
            i.Property(x => x.SecretHash).HasMaxLength(IdentityConsts.MaxPasswordHashLength);
            i.HasIndex(x => x.Selector).IsUnique();
        });
    }

    private static void Map(EntityTypeBuilder<Session> e)
    {
        e.ToTable("identity_sessions").Unscoped("Reached by the secret in the cookie, or by the id of its owner only.");
        e.Property(s => s.TokenHash).HasMaxLength(IdentityConsts.HashBytes);
        e.HasIndex(s => s.TokenHash).IsUnique();
        e.Property(s => s.FormerTokenHash).HasMaxLength(IdentityConsts.HashBytes);
        e.HasIndex(s => s.FormerTokenHash);
        e.HasIndex(s => new { s.UserId, s.EndedAt });
        e.HasOne<User>().WithMany().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Map(EntityTypeBuilder<KnownDevice> e)
    {
        e.ToTable("identity_known_devices").Unscoped("Reached by the secret in the device cookie only.");
        e.HasKey(d => new { d.UserId, d.DeviceHash });
        e.Property(d => d.DeviceHash).HasMaxLength(IdentityConsts.HashBytes);
        e.HasOne<User>().WithMany().HasForeignKey(d => d.UserId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Map(EntityTypeBuilder<Throttle> e)
    {
        e.ToTable("identity_throttles").Unscoped("Hashes and counts only.");
        e.HasKey(t => t.Key);
        e.Property(t => t.Key).HasMaxLength(IdentityConsts.MaxThrottleKeyLength);
        e.HasIndex(t => t.LastAt);
    }
}

using Grants.Identity.Domain;
using Grants.Identity.Domain.Factors;
using Grants.Identity.Domain.Resets;
using Grants.Identity.Domain.RoleRequests;
using Grants.Identity.Domain.Signing;
using Grants.Identity.Domain.Users;
using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Grants.Identity.EntityFrameworkCore;

/// <summary>Tables of second factors, of what waits for a second person and of what was signed.</summary>
internal static class FactorModel
{
    public static void Contribute(ModelBuilder builder, GrantsDbContext context)
    {
        builder.Entity<Authenticator>(e =>
        {
            e.ToTable("identity_authenticators").HasScope(a => context.ScopeAll || a.UserId == context.ScopeUser);
            e.Property(a => a.Secret).IsSealed("authenticator.secret");
            BelongsToUser(e, nameof(Authenticator.UserId));
        });
        builder.Entity<RecoveryCode>(e =>
        {
            e.ToTable("identity_recovery_codes").HasScope(c => context.ScopeAll || c.UserId == context.ScopeUser);
            e.Property(c => c.Hash).HasMaxLength(IdentityConsts.HashBytes);
            e.HasIndex(c => new { c.UserId, c.Hash }).IsUnique();
            e.HasOne<User>().WithMany().HasForeignKey(c => c.UserId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<Passkey>(e =>
        {
            e.ToTable("identity_passkeys").HasScope(p => context.ScopeAll || p.UserId == context.ScopeUser);
            e.Property(p => p.Name).IsSealed("passkey.name");
            e.Property(p => p.CredentialId).HasMaxLength(IdentityConsts.MaxCredentialIdBytes);
            e.Property(p => p.CredentialHash).HasMaxLength(IdentityConsts.HashBytes);
            e.Property(p => p.PublicKey).HasMaxLength(IdentityConsts.MaxPublicKeyBytes);
            e.Property(p => p.Transports).HasMaxLength(IdentityConsts.MaxTransportsLength);
            e.HasIndex(p => p.CredentialHash).IsUnique();
            BelongsToUser(e, nameof(Passkey.UserId));
        });
        builder.Entity<FactorReset>(e =>
        {
            e.ToTable("identity_factor_resets").HasStaffScope(context);
            e.HasIndex(r => new { r.State, r.AskedAt });
            e.HasOne<User>().WithMany().HasForeignKey(r => r.UserId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<RoleRequest>(e =>
        {
            e.ToTable("identity_role_requests").HasStaffScope(context);
            e.Property(r => r.Present).HasMaxLength(IdentityConsts.MaxRoleTextLength);
            e.Property(r => r.Wanted).HasMaxLength(IdentityConsts.MaxRoleTextLength);
            e.HasIndex(r => new { r.State, r.AskedAt });
            e.HasOne<User>().WithMany().HasForeignKey(r => r.UserId).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<PendingProof>(Map);
        builder.Entity<SignedAct>(Map);
    }

    private static void Map(EntityTypeBuilder<PendingProof> e)
    {
        e.ToTable("identity_pending_proofs").Unscoped("Reached by the secret the browser was given only.");
        e.HasKey(p => p.TokenHash);
        e.Property(p => p.TokenHash).HasMaxLength(IdentityConsts.HashBytes);
        e.Property(p => p.DeviceHash).HasMaxLength(IdentityConsts.HashBytes);
        e.Property(p => p.ContentHash).HasMaxLength(IdentityConsts.HashBytes);
        e.Property(p => p.Nonce).HasMaxLength(IdentityConsts.NonceBytes);
        e.Property(p => p.State).HasMaxLength(IdentityConsts.MaxProofStateLength);
        e.Property(p => p.Language).HasMaxLength(IdentityConsts.LanguageLength);
        e.HasIndex(p => p.ExpiresAt);
    }

    private static void Map(EntityTypeBuilder<SignedAct> e)
    {
        e.ToTable("identity_signed_acts").Unscoped("Ids, codes, amounts and signatures; written with decisions, read by the operator's export only.");
        e.Property(s => s.Act).HasMaxLength(IdentityConsts.MaxActLength);
        e.Property(s => s.Content).HasMaxLength(IdentityConsts.MaxActContentLength);
        e.Property(s => s.ContentHash).HasMaxLength(IdentityConsts.HashBytes);
        e.Property(s => s.Nonce).HasMaxLength(IdentityConsts.NonceBytes);
        e.Property(s => s.PublicKey).HasMaxLength(IdentityConsts.MaxPublicKeyBytes);
        e.Property(s => s.AuthenticatorData).HasMaxLength(IdentityConsts.MaxAuthenticatorDataBytes);
        e.Property(s => s.ClientDataJson).HasMaxLength(IdentityConsts.MaxClientDataBytes);
        e.Property(s => s.Signature).HasMaxLength(IdentityConsts.MaxSignatureBytes);
        e.HasIndex(s => s.RecordId);
    }

    private static void BelongsToUser<T>(EntityTypeBuilder<T> e, string property)
        where T : class
    {
        e.HasIndex(property);
        e.HasOne<User>().WithMany().HasForeignKey(property).OnDelete(DeleteBehavior.Restrict);
    }
}

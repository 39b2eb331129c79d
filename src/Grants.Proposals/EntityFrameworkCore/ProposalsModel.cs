using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.Sealing;
using Grants.Kernel.Money;
using Grants.Proposals.Domain.Proposals;
using Grants.Proposals.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Grants.Proposals.EntityFrameworkCore;

/// <summary>Tables of this module.</summary>
internal static class ProposalsModel
{
    public static void Contribute(ModelBuilder builder, GrantsDbContext context)
    {
        builder.Entity<Proposal>(e =>
        {
            e.ToTable("proposals");

            // A donor sees what was handed to it, from then on; a withdrawn proposal goes from its sight.
            e.HasScope(p => context.ScopeAll
                || p.OrganisationId == context.ScopeOrganisation
                || (p.DonorId == context.ScopeDonor
                    && (p.State == ProposalState.DonorReview || p.State == ProposalState.Approved || p.State == ProposalState.Declined)));
            e.Property(p => p.Code).HasMaxLength(ProposalConsts.CodeMaxLength);
            e.Property(p => p.Currency).HasMaxLength(Currency.CodeLength);
            e.Property(p => p.Pillar).HasMaxLength(ProposalConsts.CodeMaxLength);
            e.Property(p => p.DecidedHash).HasMaxLength(ProposalConsts.HashLength);
            e.Property(p => p.Content).IsSealed("proposal.content");
            e.Property(p => p.Sent).IsSealed("proposal.sent");
            e.Property(p => p.Recommendation).IsSealed("proposal.recommendation");
            e.Property(p => p.DecisionNote).IsSealed("proposal.decision-note");
            e.Property(p => p.Decided).IsSealed("proposal.decided");
            e.Ignore(p => p.OpenRound);
            e.HasIndex(p => p.Code).IsUnique();
            e.HasIndex(p => new { p.OrganisationId, p.State });
            e.HasIndex(p => new { p.DonorId, p.State });
            e.HasIndex(p => new { p.State, p.DueOn });
            e.HasIndex(p => new { p.CreatedAtUtc, p.Id });
            OwnChildren(e);
        });
        builder.Entity<ProposalReview>(e =>
        {
            e.ToTable("proposal_reviews");
            e.HasStaffScope(context);
            e.Property(r => r.ConflictNote).IsSealed("proposal-review.conflict-note");
            e.Property(r => r.Comment).IsSealed("proposal-review.comment");
            e.HasOne<Proposal>().WithMany().HasForeignKey(r => r.ProposalId).OnDelete(DeleteBehavior.Restrict);
            e.HasIndex(r => new { r.ProposalId, r.OfficerId }).IsUnique();
            e.OwnsMany(r => r.Scores, s =>
            {
                s.ToTable("proposal_review_scores");
                s.WithOwner().HasForeignKey("ReviewId");
                s.Property(x => x.Key).HasMaxLength(ProposalConsts.CodeMaxLength);
                s.HasKey("ReviewId", nameof(CriterionScore.Key));
            });
        });
    }

    private static void OwnChildren(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<Proposal> e)
    {
        e.OwnsMany(p => p.Years, y =>
        {
            y.ToTable("proposal_years");
            y.WithOwner().HasForeignKey("ProposalId");
            y.Property(x => x.Year).ValueGeneratedNever();
            y.HasKey("ProposalId", nameof(ProposalYear.Year));
        });
        e.OwnsMany(p => p.Parts, f =>
        {
            f.ToTable("proposal_parts");
            f.WithOwner().HasForeignKey("ProposalId");
            f.Property(x => x.Number).ValueGeneratedNever();
            f.HasKey("ProposalId", nameof(ProposalPart.Number));
        });
        e.OwnsMany(p => p.Rounds, r =>
        {
            r.ToTable("proposal_rounds");
            r.WithOwner().HasForeignKey("ProposalId");
            r.HasKey(x => x.Id);
            r.Property(x => x.Id).ValueGeneratedNever();
            r.Property(x => x.Questions).IsSealed("proposal-round.questions");
            r.Property(x => x.Answers).IsSealed("proposal-round.answers");
        });
        e.OwnsMany(p => p.Questions, q =>
        {
            q.ToTable("proposal_donor_questions");
            q.WithOwner().HasForeignKey("ProposalId");
            q.HasKey(x => x.Id);
            q.Property(x => x.Id).ValueGeneratedNever();
            q.Property(x => x.Question).IsSealed("proposal-question.question");
            q.Property(x => x.Answer).IsSealed("proposal-question.answer");
        });
    }
}

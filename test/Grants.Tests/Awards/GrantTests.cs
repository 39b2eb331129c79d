using Grants.Awards.Contracts;
using Grants.Awards.Domain;
using Grants.Awards.Domain.Granting;
using Grants.Kernel.Errors;
using Grants.Kernel.Money;

namespace Grants.Tests.Awards;

public sealed class GrantTests
{
    private static readonly DateTime Later = GrantBuilder.At.AddMonths(2);
    private static readonly DateOnly FirstDay = GrantBuilder.StartsOn;

    [Fact]
    public void A_drafted_grant_offers_an_agreement_and_has_two_instalments_a_year()
    {
        var grant = GrantBuilder.Offered();

        grant.State.ShouldBe(GrantState.AgreementOffered);
        grant.TotalMinor.ShouldBe(18_000_000);
        grant.EndsOn.ShouldBe(new DateOnly(2029, 4, 14));
        grant.Tranches.Select(t => (t.DueOn, t.AmountMinor)).ShouldBe(
        [
            (new DateOnly(2026, 4, 15), 2_900_000L), (new DateOnly(2026, 10, 15), 2_900_000L),
            (new DateOnly(2027, 4, 15), 3_000_000L), (new DateOnly(2027, 10, 15), 3_000_000L),
            (new DateOnly(2028, 4, 15), 3_100_000L), (new DateOnly(2028, 10, 15), 3_100_000L),
        ]);
    }

    [Fact]
    public void Draft_is_refused_when_the_funds_do_not_add_up() =>
        Should.Throw<BusinessException>(() => Grant.Draft(GrantBuilder.Terms([100], [GrantFund.Of(Guid.CreateVersion7(), Guid.CreateVersion7(), 99)])))
            .Code.ShouldBe(AwardsErrors.FundsDoNotAddUp);

    [Fact]
    public void Draft_is_refused_for_six_years() =>
        Should.Throw<BusinessException>(() => Grant.Draft(GrantBuilder.Terms([1, 1, 1, 1, 1, 1]))).Code.ShouldBe(AwardsErrors.BadYears);

    [Fact]
    public void Accepting_another_text_is_refused()
    {
        var grant = GrantBuilder.Offered();
        var other = GrantBuilder.Text(grant, "Another agreement").Hash();

        Should.Throw<BusinessException>(() => grant.AcceptAgreement(other, GrantBuilder.Lead, Later, FirstDay)).Code.ShouldBe(AwardsErrors.OtherText);
        grant.State.ShouldBe(GrantState.AgreementOffered);
        grant.TakeEvents().ShouldBeEmpty();
    }

    [Fact]
    public void Accepting_activates_and_tells_once()
    {
        var grant = GrantBuilder.Offered();

        grant.AcceptAgreement(grant.AgreementHash, GrantBuilder.Lead, Later, new DateOnly(2026, 4, 14));

        grant.State.ShouldBe(GrantState.Active);
        grant.AcceptedBy.ShouldBe(GrantBuilder.Lead);
        grant.TakeEvents().ShouldHaveSingleItem().ShouldBeOfType<GrantActivated>().GrantId.ShouldBe(grant.Id);
        Should.Throw<BusinessException>(() => grant.AcceptAgreement(grant.AgreementHash, GrantBuilder.Lead, Later, FirstDay))
            .Code.ShouldBe(CommonErrors.WrongState);
    }

    [Fact]
    public void The_first_instalment_opens_on_its_day_or_at_acceptance_when_that_is_later()
    {
        GrantBuilder.Active(FirstDay.AddDays(-1)).Tranches[0].State.ShouldBe(TrancheState.Scheduled);
        GrantBuilder.Active(FirstDay).Tranches[0].State.ShouldBe(TrancheState.Open);

        var late = GrantBuilder.Active(FirstDay.AddDays(40));
        late.Tranches[0].State.ShouldBe(TrancheState.Open);
        late.Tranches[0].OpenedOn.ShouldBe(FirstDay.AddDays(40));
        late.Tranches[1].State.ShouldBe(TrancheState.Scheduled);
    }

    [Fact]
    public void A_paused_grant_opens_nothing_and_catches_up_when_it_goes_on()
    {
        var grant = GrantBuilder.Active();
        grant.PauseForSafety("office watched", GrantBuilder.Manager, Later);

        grant.OpenDueTranches(FirstDay.AddMonths(7), Later).ShouldBe(0);
        grant.Resume(GrantBuilder.Manager, Later, FirstDay.AddMonths(7));

        grant.Tranches.Count(t => t.State == TrancheState.Open).ShouldBe(2);
    }

    [Fact]
    public void A_failed_payment_opens_the_instalment_again()
    {
        var grant = GrantBuilder.Active(FirstDay);
        var tranche = grant.Tranches[0];

        grant.PaymentPrepared(tranche.Id, Guid.CreateVersion7());
        grant.PaymentSent(tranche.Id, FirstDay.AddDays(3), null, Later);
        grant.PaymentFailed(tranche.Id, null, Later);

        tranche.State.ShouldBe(TrancheState.Open);
        tranche.SentOn.ShouldBeNull();
    }

    [Fact]
    public void A_received_payment_keeps_what_arrived_in_its_own_currency()
    {
        var grant = GrantBuilder.Active(FirstDay);
        var tranche = grant.Tranches[0];
        grant.PaymentPrepared(tranche.Id, Guid.CreateVersion7());
        grant.PaymentSent(tranche.Id, FirstDay.AddDays(3), null, Later);
        grant.PaymentReceived(tranche.Id, new Amount(38_280_000_000, "IQD"), FirstDay.AddDays(6), GrantBuilder.Lead, Later);

        tranche.State.ShouldBe(TrancheState.Received);
        tranche.ReceivedCurrency.ShouldBe("IQD");
        Should.Throw<BusinessException>(() => grant.PaymentReceived(tranche.Id, new Amount(1, "USD"), FirstDay, null, Later))
            .Code.ShouldBe(CommonErrors.WrongState);
    }

    [Fact]
    public void Close_is_refused_while_instalments_are_to_come_and_terminate_while_money_is_on_its_way()
    {
        var grant = GrantBuilder.Active(FirstDay);
        Should.Throw<BusinessException>(() => grant.Close(isReleasing: false, 0, GrantBuilder.Manager, Later)).Code.ShouldBe(AwardsErrors.InstalmentsToCome);

        grant.PaymentPrepared(grant.Tranches[0].Id, Guid.CreateVersion7());
        Should.Throw<BusinessException>(() => grant.Terminate(null, GrantBuilder.Manager, Later)).Code.ShouldBe(AwardsErrors.MoneyOnItsWay);

        grant.PaymentCancelled(grant.Tranches[0].Id, null, Later);
        grant.Terminate(null, GrantBuilder.Manager, Later);
        grant.State.ShouldBe(GrantState.Terminated);
        grant.Tranches.ShouldAllBe(t => t.State == TrancheState.Dropped);
        grant.TakeEvents().OfType<GrantTerminated>().ShouldHaveSingleItem().Unpaid.Sum(u => u.AmountMinor).ShouldBe(grant.TotalMinor);
    }

    [Fact]
    public void The_hash_is_of_the_text_and_nothing_else()
    {
        var grant = GrantBuilder.Offered();
        var text = GrantBuilder.Text(grant);

        text.Hash().ShouldBe((text with { }).Hash());
        text.Hash().ShouldMatch("^[0-9a-f]{64}$");
        (text with { TotalMinor = text.TotalMinor + 1 }).Hash().ShouldNotBe(text.Hash());
        (text with { Title = "اتفاقية" }).CanonicalBytes().ShouldNotBe(text.CanonicalBytes());
    }

    [Fact]
    public void The_table_prints_itself_and_ends_only_in_two_states()
    {
        GrantTransitions.Table.ToMermaid().ShouldContain("AgreementOffered --> Active: AcceptAgreement");
        Enum.GetValues<GrantState>().Where(s => GrantTransitions.Table.ActionsFrom(s).Count == 0)
            .ShouldBe([GrantState.Closed, GrantState.Terminated]);
    }
}

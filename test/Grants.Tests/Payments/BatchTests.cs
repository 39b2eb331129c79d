using Grants.Infrastructure.EntityFrameworkCore;
using Grants.Infrastructure.HttpApi;
using Grants.Kernel.Errors;
using Grants.Payments.Application.Batches;
using Grants.Payments.Application.Orders;
using Grants.Payments.Application.Payees;
using Grants.Payments.Contracts;
using Grants.Payments.Domain;
using Grants.Payments.Domain.BankFiles;
using Grants.Payments.Domain.Orders;
using Grants.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Grants.Tests.Payments;

/// <summary>Several orders in one act: each has its own result, and what is released together goes in one file.</summary>
public sealed class BatchTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task What_the_rules_refuse_is_left_out_and_said_and_the_rest_goes_in_one_file(string database)
    {
        await using var scenario = await PaymentScenario.StartAsync(Databases.Parse(database));
        await scenario.GivenVerifiedPayeeAsync();
        var payables = Enumerable.Range(1, 3).Select(i => scenario.GivenPayable(i * 100_000)).ToList();
        var single = await scenario.PrepareAsync(payables[0]);
        var prepared = await scenario.PrepareManyAsync([.. payables, scenario.GivenPayableElsewhere()]);
        prepared.Items.Select(i => i.Refusal).ShouldBe([PaymentsErrors.AlreadyOrdered, null, null, PaymentsErrors.PayeeMissing]);

        var orders = new[] { single }.Concat(prepared.Items.Where(i => i.Refusal is null).Select(i => i.RecordId)).ToList();
        var approved = await scenario.ApproveManyAsync([.. orders.Select(o => new SeenOrder(o, 1)), new SeenOrder(Guid.CreateVersion7(), 1)]);
        approved.Items.Select(i => i.Refusal).ShouldBe([null, null, null, CommonErrors.NotFound]);

        scenario.Around.Payables[payables[2].Id] = payables[2] with { Hold = PayableHolds.GrantPaused };
        var released = await scenario.ReleaseManyAsync([.. orders.Select((o, i) => new SeenOrder(o, i == 0 ? 1 : 2))]);
        released.Items.Select(i => i.Refusal).ShouldBe([CommonErrors.Stale, null, PayableHolds.GrantPaused]);
        released.FileOrderId.ShouldBe(orders[1]);
    }

    [Fact]
    public async Task All_orders_of_a_file_answer_with_the_same_bytes_and_none_when_one_was_stopped()
    {
        await using var scenario = await PaymentScenario.StartAsync();
        var orders = await scenario.GivenManyReleasedAsync(3);
        var files = new List<byte[]>();
        foreach (var order in orders) files.Add(await scenario.DownloadAsync(order));
        files.ShouldAllBe(f => f.SequenceEqual(files[0]));
        (await scenario.App.AsSystemAsync(s => s.GetRequiredService<GrantsDbContext>().Set<BankFile>().CountAsync())).ShouldBe(1);

        await scenario.AsAsync<OrderAppService>(scenario.Preparer, s => s.FailAsync(orders[0], new NoteInput("Stopped"), 3, default));
        foreach (var order in orders) (await Should.ThrowAsync<BusinessException>(() => scenario.DownloadAsync(order))).Code.ShouldBe(PaymentsErrors.FileStopped);
    }

    [Fact]
    public async Task Bank_details_that_change_after_the_release_keep_the_file_back()
    {
        await using var scenario = await PaymentScenario.StartAsync();
        var orders = await scenario.GivenManyReleasedAsync(2);
        await scenario.AsAsync<PayeeAppService>(scenario.Recorder, s => s.RecordAsync(
            scenario.Organisation, new RecordPayeeInput("Other", null, "DE89370400440532013000", "Bank", "COBADEFF", "EUR"), default));
        (await Should.ThrowAsync<BusinessException>(() => scenario.DownloadAsync(orders[1]))).Code.ShouldBe(PaymentsErrors.PayeeFrozen);
    }

    [Fact]
    public async Task Nobody_who_has_a_part_decides_many_either()
    {
        await using var scenario = await PaymentScenario.StartAsync();
        await scenario.GivenVerifiedPayeeAsync();
        var order = await scenario.PrepareAsync(scenario.GivenPayable());
        (await Should.ThrowAsync<BusinessException>(() => scenario.AsAsync<BatchAppService, CreatedDto>(
            scenario.Preparer, s => s.ApproveAsync(new DecideBatchInput([new SeenOrder(order, 1)]), default)))).Code.ShouldBe(PaymentsErrors.YouPrepared);
        (await scenario.ReadAsync(order)).State.ShouldBe(nameof(OrderState.Prepared));
    }
}

using System.Text;
using Grants.Infrastructure.HttpApi;
using Grants.Kernel.Errors;
using Grants.Payments.Application.BankFiles;
using Grants.Payments.Application.Batches;
using Grants.Payments.Domain;
using Grants.Payments.Domain.BankFiles;
using Grants.Payments.Domain.Orders;

namespace Grants.Tests.Payments;

/// <summary>What a bank answers about a file (pain.002) moves each order by its own status, and nothing that it does not say.</summary>
public sealed class BankStatusTests
{
    [Fact]
    public async Task Each_order_moves_by_its_own_status()
    {
        await using var scenario = await PaymentScenario.StartAsync();
        var orders = await scenario.GivenManyReleasedAsync(5);
        var codes = new List<string>();
        foreach (var order in orders) codes.Add((await scenario.ReadAsync(order)).Code);
        var file = Report(
            One(codes[0], "ACSC", "BANK-1"), One(codes[1], "RJCT", null, "AC04"), One(codes[2], "PDNG", null), One(codes[3], "ACSP", null),
            One(codes[4], "ZZZZ", "BANK-5"), One("PY-1999-001", "ACSC", "BANK-6"));

        var looked = await CheckAsync(scenario, file);
        looked.Select(r => r.Refusal).ShouldBe(
            [null, null, PaymentsErrors.StatusPending, PaymentsErrors.StatusNoReference, PaymentsErrors.StatusUnknown, PaymentsErrors.StatusNoOrder]);
        (await StatesAsync(scenario, orders)).ShouldAllBe(s => s == nameof(OrderState.Released), "looking changes nothing");

        var taken = await TakeAsync(scenario, file);
        taken.Items.Select(i => i.Refusal).ShouldBe(looked.Select(r => r.Refusal));
        (await StatesAsync(scenario, orders)).ShouldBe(["Sent", "Failed", "Released", "Released", "Released"]);
        scenario.Around.Posted.ShouldBe(["sent 100.00"], "What never left is not taken back.");

        (await TakeAsync(scenario, file)).Items.Select(i => i.Refusal).Take(2).ShouldBe([CommonErrors.WrongState, CommonErrors.WrongState]);
        (await CheckAsync(scenario, file)).Select(r => r.Refusal).Take(2).ShouldBe([CommonErrors.WrongState, CommonErrors.WrongState], "and looking says so before");
        scenario.Around.Posted.Count.ShouldBe(1);
    }

    [Fact]
    public async Task One_word_for_the_whole_file_counts_for_all_its_orders()
    {
        await using var scenario = await PaymentScenario.StartAsync();
        var orders = await scenario.GivenManyReleasedAsync(2);
        await TakeAsync(scenario, Group("PB-2026-003", "RJCT"));
        (await StatesAsync(scenario, orders)).ShouldAllBe(s => s == nameof(OrderState.Failed));
    }

    [Theory]
    [InlineData("", PaymentsErrors.StatusUnreadable)]
    [InlineData("<Document", PaymentsErrors.StatusUnreadable)]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Document>&e;</Document>", PaymentsErrors.StatusUnreadable)]
    [InlineData("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"/>", PaymentsErrors.StatusKind)]
    [InlineData("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\"/>", PaymentsErrors.StatusEmpty)]
    [InlineData("%PDF-1.7", PaymentsErrors.StatusUnreadable)]
    public void What_is_no_answer_of_a_bank_is_said_to_be_none(string text, string code) =>
        Should.Throw<BusinessException>(() => Pain002.Read(Encoding.UTF8.GetBytes(text))).Code.ShouldBe(code);

    private static Task<IReadOnlyList<BankStatusRowDto>> CheckAsync(PaymentScenario scenario, byte[] file) =>
        scenario.AsAsync<BankStatusAppService, IReadOnlyList<BankStatusRowDto>>(scenario.Preparer, s => s.CheckAsync(file, default));

    private static async Task<BatchDto> TakeAsync(PaymentScenario scenario, byte[] file)
    {
        var id = (await scenario.AsAsync<BankStatusAppService, CreatedDto>(scenario.Preparer, s => s.TakeAsync(file, default))).Id;
        return await scenario.AsAsync<BatchReader, BatchDto>(scenario.Preparer, s => s.GetAsync(id, default));
    }

    private static async Task<IReadOnlyList<string>> StatesAsync(PaymentScenario scenario, IReadOnlyList<Guid> orders)
    {
        var states = new List<string>();
        foreach (var order in orders) states.Add((await scenario.ReadAsync(order)).State);
        return states;
    }

    private static string One(string code, string status, string? reference, string? reason = null) =>
        $"<TxInfAndSts><OrgnlEndToEndId>{code}</OrgnlEndToEndId><TxSts>{status}</TxSts>"
        + (reason is null ? "" : $"<StsRsnInf><Rsn><Cd>{reason}</Cd></Rsn></StsRsnInf>")
        + (reference is null ? "" : $"<AcctSvcrRef>{reference}</AcctSvcrRef>") + "</TxInfAndSts>";

    private static byte[] Report(params string[] each) => Encoding.UTF8.GetBytes(
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\"><CstmrPmtStsRpt><GrpHdr><MsgId>B1</MsgId></GrpHdr>"
        + "<OrgnlGrpInfAndSts><OrgnlMsgId>PB-2026-003</OrgnlMsgId></OrgnlGrpInfAndSts><OrgnlPmtInfAndSts>" + string.Concat(each) + "</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>");

    private static byte[] Group(string message, string status) => Encoding.UTF8.GetBytes(
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.03\"><CstmrPmtStsRpt><OrgnlGrpInfAndSts>"
        + $"<OrgnlMsgId>{message}</OrgnlMsgId><GrpSts>{status}</GrpSts></OrgnlGrpInfAndSts></CstmrPmtStsRpt></Document>");
}

using System.Globalization;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Events;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.Benchmarks.Data;

/// <summary>
/// Writes a long history of one township's powers: on each of many days they are changed and recalled, and on the next day granted again.
/// </summary>
internal static class RepeatedHistory
{
    private static readonly DateOnly First = new(2022, 1, 3);

    public static async Task WriteAsync(
        ILedger ledger, DivisionCode division, TownshipCode township, IReadOnlyList<TownshipPower> powers, int times)
    {
        for (var time = 0; time < times; time++)
        {
            var day = First.AddDays(time * 7);
            await RecordAsync($"演示发〔2022〕{(time * 2) + 1}号", day, (adjustment, line, code) =>
            [
                new PowerElementsChanged(
                    adjustment, line, day, code, [new ElementChange("remark", Remark(time), Remark(time + 1), Editorial: true)]),
                new DelegationRecalled(adjustment, line, day, code, [township], "重新核定", null),
            ]);
            await RecordAsync($"演示发〔2022〕{(time * 2) + 2}号", day.AddDays(1), (adjustment, line, code) =>
            [
                new PowerDelegated(adjustment, line, day.AddDays(1), code, [township],
                    new DelegationTerms(DelegationMode.Empowered, ActingName.Receiver, null, null, day.AddDays(1), null, null, null, null)),
            ]);
        }

        Task RecordAsync(string number, DateOnly day, Func<AdjustmentId, int, PowerCode, IEnumerable<Fact>> factsOf) =>
            PlainDecision.AppendAsync(
            ledger, division, number, day, adjustment =>
                powers.SelectMany((power, line) => factsOf(adjustment, line + 1, PowerCode.Parse(power.Code))));
    }

    private static string? Remark(int time) => time == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"第{time}次核定");
}

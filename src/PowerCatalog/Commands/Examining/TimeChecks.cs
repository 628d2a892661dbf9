using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Text;
using PowerCatalog.Domain.Time;
using PowerCatalog.Output;

namespace PowerCatalog.Commands.Examining;

/// <summary>Whether the clock and the time zone are right, as far as that can be known without asking anybody else.</summary>
internal static class TimeChecks
{
    // The program's first commit: an earlier clock was never set.
    private static readonly DateTimeOffset Earliest = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="recorded">When the ledger's last event was recorded; null where there is none, or where a server keeps it.</param>
    /// <param name="now">The time of this machine.</param>
    public static IEnumerable<Check> Of(DateTimeOffset? recorded, DateTimeOffset now)
    {
        yield return Clock(recorded, now);
        yield return Zone(now);
    }

    private static Check Clock(DateTimeOffset? recorded, DateTimeOffset now)
    {
        Bilingual remedy = new(
            "请校正本机时钟（timedatectl set-ntp true），再记录。", "Set this machine's clock right (timedatectl set-ntp true) before recording.");
        if (ClockCheck.Of(recorded, now) is { } behind) return Check.Failed("clock", new(behind.Zh, behind.En), Behind(remedy));
        if (now < Earliest)
        {
            return Check.Failed(
                "clock", new($"本机时间 {Show.Moment(now)} 显然不对。", $"This machine's time, {Show.Moment(now)}, cannot be right."), remedy);
        }

        return recorded is { } last
            ? Check.Ok(
                "clock", $"本机时间 {Show.Moment(now)} 不早于台账最后一条（{Show.Moment(last)}）。只与台账比较，没有询问时间服务器。",
                $"This machine's time, {Show.Moment(now)}, is not before the ledger's last event ({Show.Moment(last)}). It was held "
                    + "against the ledger alone; no time server was asked.")
            : Check.Ok(
                "clock", $"本机时间 {Show.Moment(now)}；没有可比较的记录，也没有询问时间服务器。",
                $"This machine's time is {Show.Moment(now)}; there is nothing to hold it against, and no time server was asked.");
    }

    // A clock cannot tell which of the two is wrong: it, or the one that the ledger was written with.
    private static Bilingual Behind(Bilingual remedy) => new(
        remedy.Zh + "如果本机时间是对的，台账就是用错的时钟写过：请恢复那之前的备份，把之后的决定重新导入；此前不要再记录"
            + "（见 docs/operation/README.md “A ledger written with a wrong clock”）。",
        remedy.En + " If this clock is right, the ledger was written with a wrong one: restore the backup from before and import again "
            + "what was decided since; record nothing until then (docs/operation/README.md, 'A ledger written with a wrong clock').");

    private static Check Zone(DateTimeOffset now)
    {
        const string name = "Asia/Shanghai";
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone))
        {
            return Check.Warning(
                "zone", new($"系统没有 {name} 的时区数据。", $"The system has no time zone data for {name}."),
                new("程序自身按固定的 UTC+8 计日，不受影响；系统的定时任务需要它：apt-get install tzdata。",
                    "The program counts days at a fixed UTC+8 and needs none; the system's timers do: apt-get install tzdata."));
        }

        return zone.GetUtcOffset(now) == CatalogTime.Offset
            ? Check.Ok("zone", $"{name} 为 UTC+8。", $"{name} is UTC+8.")
            : Check.Failed(
                "zone", new($"系统的 {name} 不是 UTC+8。", $"The system's {name} is not UTC+8."),
                new("时区数据被改动过：apt-get install --reinstall tzdata。", "The time zone data was changed: apt-get install --reinstall tzdata."));
    }
}

using System.CommandLine;
using PowerCatalog.Commands.Operating;
using PowerCatalog.Commands.Options;
using PowerCatalog.Domain.Text;
using PowerCatalog.Home;
using PowerCatalog.Ledger;
using PowerCatalog.Output;
using PowerCatalog.Sqlite;

namespace PowerCatalog.Commands.Examining;

/// <summary>
/// <c>doctor</c>: looks at a machine before or while the program serves there, and says of each thing what to do. It changes nothing.
/// </summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var data = Common.Data();
        var json = Common.Json();
        var serving = new ListeningOptions();
        var command = new Command("doctor", "检查本机：程序、权限、磁盘、时钟、端口、台账、证书、签名密钥 Checks this machine, and says what to do") { data, json };
        serving.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var place = Common.Place(parsed, data);
            var checks = await ExamineAsync(place, serving.Address(parsed), serving.Port(parsed), TimeProvider.System, cancellation);
            var healthy = checks.All(check => check.Status != CheckStatus.Failed);
            if (parsed.GetValue(json)) Print(checks, healthy);
            else Show(checks, healthy);
            return healthy ? ExitCode.Done : ExitCode.Refused;
        });
        return command;
    }

    private static async Task<IReadOnlyList<Check>> ExamineAsync(
        HomePlace place, System.Net.IPAddress address, int port, TimeProvider clock, CancellationToken cancellation)
    {
        var settings = SettingsChecks.Of(place.Folder, clock).ToList();
        // What has to stay free is a setting as well.
        var room = new DiskRoom(
            NearestFolder.Of(place.Folder),
            () => settings.Any(check => check.Status == CheckStatus.Failed) ? DiskRoom.UsualLeast : DiskSettings.Of(place.Folder));
        var (ledger, recorded) = await LedgerChecks.OfAsync(place, clock, cancellation);
        return
        [
            ProgramCheck.Of(),
            .. Looked("data.folder", () => FolderChecks.Of("data", place.Folder)),
            .. place.Shared is { } shared ? Looked("shared.folder", () => FolderChecks.Of("shared", shared)) : [],
            .. Looked("disk.room", () => DiskChecks.Of(
                NearestFolder.Of(place.Folder), room, place.Ledger is null && RememberedLedger.Of(place.Folder) is null)),
            .. settings, ledger, .. Looked("verified", () => [LedgerChecks.Verified(place, clock)]),
            .. Looked("backup", () => [LedgerChecks.BackedUp(place, clock)]),
            .. settings.Any(check => check.Status == CheckStatus.Failed) ? [] : Looked("evidence", () => [EvidenceChecks.Of(place, clock)]),
            .. TimeChecks.Of(recorded, clock.GetUtcNow()), await ListeningCheck.OfAsync(address, port, cancellation),
        ];
    }

    // What this user may not look at is a finding like any other, and no end of the rest.
    private static IReadOnlyList<Check> Looked(string code, Func<IEnumerable<Check>> look)
    {
        try
        {
            return [.. look()];
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            return
            [
                Check.Failed(
                    code, Check.Said(exception),
                    new("请以数据目录所有者的身份运行 doctor，或由 root 更正权限。",
                        "Run 'doctor' as the owner of the data folder, or have root set the rights right.")),
            ];
        }
    }

    private static void Print(IReadOnlyList<Check> checks, bool healthy) => Json.Print(new
    {
        Healthy = healthy,
        PowerCatalog.Web.PowerCatalogServices.Version,
        Checks = checks.Select(check => new { check.Code, check.Status, check.What, check.Do }),
    });

    private static void Show(IReadOnlyList<Check> checks, bool healthy)
    {
        Terminal.Table("项目", "情况", checks.Select(check => ($"{Mark(check.Status)} {check.Code}", (string?)Both(check.What))));
        foreach (var check in checks.Where(check => check.Do is not null))
            Terminal.Line($"{Mark(check.Status)} {check.Code}：{Both(check.Do!)}");
        Terminal.Line(healthy ? "没有妨碍运行的问题。Nothing is in the way." : "有问题须先处理。Some things have to be seen to first.");
    }

    private static string Both(Bilingual text) => text.En == text.Zh ? text.Zh : text.Zh + text.En;

    private static string Mark(CheckStatus status) => status switch
    {
        CheckStatus.Ok => "✓",
        CheckStatus.Warning => "!",
        CheckStatus.Failed => "✗",
        _ => "-",
    };
}

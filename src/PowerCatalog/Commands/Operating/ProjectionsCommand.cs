using System.CommandLine;
using PowerCatalog.Commands.Options;
using PowerCatalog.Home;
using PowerCatalog.Ledger;
using PowerCatalog.Listings.Catalogs;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.ReadModels.Procedure;

namespace PowerCatalog.Commands.Operating;

/// <summary><c>projections status|rebuild</c>.</summary>
internal static class ProjectionsCommand
{
    public static Command Create() => new("projections", "读模型 The read models") { Status(), Rebuild() };

    private static Command Status()
    {
        var data = Common.Data();
        var json = Common.Json();
        var command = new Command("status", "读模型的进度 The status of the read models") { data, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var home = CatalogHome.Open(Common.Place(parsed, data), create: false);
            if (home.Files.Current is null)
            {
                Terminal.Note(FolderAccess.IsReadOnly(Common.Place(parsed, data).Folder)
                    ? "这个目录不能写入：其中的读模型不打开，提问时由台账在临时文件夹新建。This folder cannot be written: its read models are not opened, and "
                        + "questions are answered from some that are made of the ledger in a temporary folder."
                    : "还没有读模型；下一个命令会建立。There are no read models yet; the next command builds them.");
                return ExitCode.Refused;
            }

            var status = await ProjectionStatus.ReadAsync(home.Files, cancellation);
            // Read models of another ledger say nothing of this one.
            var refusal = await RefusalAsync(home, cancellation);
            string[] reasons = [.. status.StoppedCatalogs.Values.Append(home.Files.Damage?.Message).OfType<string>().Distinct()];
            var stopped = refusal ?? (reasons.Length == 0 ? null : string.Join('\n', reasons));
            var head = await CatalogEnd.AfterAsync(home.Ledger, status, cancellation);
            var catalogs = refusal is null ? KeptCatalogs.Found(home.Views.All(), home.Reference, null) : [];
            var procedure = await ProcedureStatus.ReadAsync(home.Procedure.Folder, home.Ledger, cancellation);
            if (parsed.GetValue(json))
            {
                Json.Print(new
                {
                    File = status.Folder,
                    status.Bytes,
                    status.SchemaVersion,
                    Position = status.Position.Value,
                    LedgerHead = head.Value,
                    CaughtUp = stopped is null && status.Position >= head,
                    Stopped = stopped,
                    status.Models,
                    Divisions = status.Scope.IsWhole ? null : status.Scope.ToString(),
                    Procedure = procedure is null ? null : new
                    {
                        procedure.File,
                        procedure.Bytes,
                        procedure.Version,
                        Position = procedure.Position.Value,
                        LedgerHead = procedure.Head.Value,
                        procedure.CaughtUp,
                        procedure.Stopped,
                        procedure.Adjustments,
                    },
                    Catalogs = catalogs,
                });
            }
            else
            {
                Terminal.Table(
                    "项目", "值",
                    [
                        ("目录", status.Folder), ("字节", Show.Number(status.Bytes)), ("读到位置", status.Position.ToString()),
                        ("清单事件到", head.ToString()),
                        ("区划范围", status.Scope.IsWhole ? "全部" : status.Scope.ToString()),
                        ("停止原因", stopped ?? "—"), ("读模型", string.Join("、", status.Models)),
                    ]);
                if (procedure is not null) Print(procedure);
                Terminal.Table(CatalogListings.All, catalogs);
            }

            return stopped is null && procedure?.Stopped is null ? ExitCode.Done : ExitCode.Failure;
        });
        return command;
    }

    private static async Task<string?> RefusalAsync(CatalogHome home, CancellationToken cancellation)
    {
        try
        {
            await home.Engine.LookAsync(cancellation);
            return null;
        }
        catch (LedgerException exception) when (exception.Failure == LedgerFailure.Changed)
        {
            return exception.Message;
        }
    }

    private static Command Rebuild()
    {
        var data = Common.Data();
        var json = Common.Json();
        var command = new Command("rebuild", "重建读模型，重建期间照常可以查询 Rebuilds the read models; queries work meanwhile") { data, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var home = CatalogHome.Open(Common.Place(parsed, data), create: false);
            var rebuild = new ReadModelRebuild(home.Ledger, home.Files, home.Clock);
            var started = home.Clock.GetTimestamp();
            var events = await Terminal.Progress("重建 rebuild", report => rebuild.RunAsync(
                new Synchronous(
                    progress =>
                        report(progress.Head.Value == 0 ? 1 : (double)progress.Position.Value / progress.Head.Value)), cancellation));
            events += await home.Procedure.Follower.RebuildAsync(cancellation);
            var seconds = home.Clock.GetElapsedTime(started).TotalSeconds;
            if (parsed.GetValue(json)) Json.Print(new { Events = events, Seconds = Math.Round(seconds, 3) });
            else Terminal.Line($"已重建：{events} 个事件，{seconds:0.0} 秒。Rebuilt from {events} events in {seconds:0.0} s.");
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(ProcedureStatus procedure) => Terminal.Table(
        "办理程序", "值",
        [
            ("文件", procedure.File), ("字节", Show.Number(procedure.Bytes)), ("读到位置", procedure.Position.ToString()),
            ("办理事件到", procedure.Head.ToString()), ("停止原因", procedure.Stopped ?? "—"), ("调整", Show.Number(procedure.Adjustments)),
        ]);

    // Progress<T> posts to a thread pool, where reports may overtake each other.
    private sealed class Synchronous(Action<RebuildProgress> report) : IProgress<RebuildProgress>
    {
        public void Report(RebuildProgress value) => report(value);
    }
}

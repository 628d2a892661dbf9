using System.CommandLine;
using PowerCatalog.Application.Actors;
using PowerCatalog.Domain.Time;
using PowerCatalog.Home;
using PowerCatalog.Output;

namespace PowerCatalog.Commands.Options;

/// <summary>Options that several commands share.</summary>
internal static class Common
{
    public const string DataVariable = "POWERCATALOG_DATA";
    public const string LedgerVariable = "POWERCATALOG_LEDGER";
    public const string SharedVariable = "POWERCATALOG_SHARED";

    public static Option<string> Data() => new("--data")
    {
        Description = $"数据目录 The data folder (default: ${DataVariable}, or ./data)",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(DataVariable) is { Length: > 0 } folder ? folder : "data",
    };

    /// <summary>The ledger's address, an option of every command.</summary>
    public static readonly Option<string?> Ledger = new("--ledger")
    {
        Description =
            $"EventStoreDB 的连接串，如 esdb://127.0.0.1:2113?tls=false EventStoreDB's connection string (default: ${LedgerVariable}, or the "
                + "ledger in the data folder)",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(LedgerVariable) is { Length: > 0 } address ? address : null,
        Recursive = true,
    };

    /// <summary>The folder that the nodes of a deployment share, an option of every command.</summary>
    public static readonly Option<string?> Shared = new("--shared")
    {
        Description =
            "各节点共用的目录：草稿、收到的文件、账户、会话密钥 What nodes share: drafts, received files, accounts, session keys (default: "
                + $"${SharedVariable}, or the data folder)",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(SharedVariable) is { Length: > 0 } folder ? folder : null,
        Recursive = true,
    };

    /// <summary>The folder elsewhere that keeps checkpoints, an option of every command.</summary>
    public static readonly Option<string?> Checkpoints = new("--checkpoints")
    {
        Description =
            $"另存检查点的目录，最好在别的机器上 A folder that keeps a copy of each checkpoint, best on another machine (default: "
                + $"${EvidenceSettings.FolderVariable}, or the setting {EvidenceSettings.Folder})",
        Recursive = true,
    };

    /// <summary>The data folder, ledger and shared folder of a command.</summary>
    /// <exception cref="CommandException">The value of --ledger is not a connection string.</exception>
    public static HomePlace Place(ParseResult parsed, Option<string> data)
    {
        var ledger = parsed.GetValue(Ledger);
        return ledger is null || LedgerAddress.IsServer(ledger)
            ? new HomePlace(parsed.GetValue(data)!, ledger, parsed.GetValue(Shared)) { Checkpoints = parsed.GetValue(Checkpoints) }
            : throw new CommandException(
                ExitCode.WrongUsage,
                "--ledger 应为 esdb:// 连接串；内嵌台账用 --data 指明。--ledger takes a connection string, esdb://…; for an embedded ledger use --data.");
    }

    /// <summary>The actor of commands: the user of this machine's command line.</summary>
    public static Actor Actor { get; } = Actor.SystemUser(SystemUser.Name);

    public static Option<bool> DryRun() => new("--dry-run") { Description = "只预览，不写入 Preview only; write nothing" };

    public static Option<bool> Json() => new("--json") { Description = "输出 JSON Print JSON" };

    /// <summary>The option for the net difference, which has the table alone: JSON holds both.</summary>
    public static Option<bool> Net() => new("--net")
    {
        Description = "变化只列净差异，不逐条列出 Of changes the net difference alone, not what happened one by one",
    };

    public static Option<string?> Division() => new("--division")
    {
        Description = "区划代码或名称，如 640300、吴忠市 The government's division, by code or name",
    };

    /// <summary>A date option; an invalid date is wrong usage.</summary>
    public static Option<DateOnly?> Date(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result =>
        {
            var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            var written = WrittenDate.Read(text);
            if (written.Fault is { } fault)
                result.AddError(
                    $"{name}：“{text}”不能作日期：{fault.Zh}。请写成 2021-05-01。'{text}' is not a valid date: {fault.En}. Write it as "
                        + "2021-05-01.");
            return written.Date;
        },
    };
}

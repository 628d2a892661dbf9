using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using PowerCatalog.Accounts;
using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Commands.Asking;
using PowerCatalog.Commands.Attesting;
using PowerCatalog.Commands.Auditing;
using PowerCatalog.Commands.Demonstrating;
using PowerCatalog.Commands.Examining;
using PowerCatalog.Commands.Laws;
using PowerCatalog.Commands.Operating;
using PowerCatalog.Commands.Options;
using PowerCatalog.Commands.People;
using PowerCatalog.Commands.Proceeding;
using PowerCatalog.Commands.Publishing;
using PowerCatalog.Commands.Recording;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Home;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Events;
using PowerCatalog.Output;
using PowerCatalog.ReadModels;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.Sqlite;

namespace PowerCatalog;

/// <summary>The commands of the program, and the messages and exit codes of failures.</summary>
internal static class CommandLine
{
    // What is started often, and needs no code that is made while it runs: neither Dapper's nor Entity Framework's (decision 34). The
    // native program has these alone.
    private static readonly IReadOnlyList<(string Name, Func<Command> Create)> Native =
    [
        ("import", ImportCommand.Create),
        ("powers", PowersCommand.Create),
        ("power", PowerCommand.Create),
        ("township", TownshipCommand.Create),
        ("townships", TownshipsCommand.Create),
        ("receiver", ReceiverCommand.Create),
        ("receivers", ReceiversCommand.Create),
        ("laws", LawsCommand.Create),
        ("changes", ChangesCommand.Happened),
        ("coming", ChangesCommand.Coming),
        ("history", HistoryCommand.Create),
        ("blame", BlameCommand.Create),
        ("lineage", LineageCommand.Create),
    ];

    private static IReadOnlyList<(string Name, Func<Command> Create)> All =>
    [
        ("demo", DemoCommand.Create),
        ("serve", ServeCommand.Create),
        .. Native,
        ("template", TemplateCommand.Create),
        ("search", SearchCommand.Create),
        ("registers", RegistersCommand.Create),
        ("trail", TrailCommand.Create),
        ("compare", CompareCommand.Create),
        ("correct", CorrectingCommands.Correct),
        ("annul", CorrectingCommands.Annul),
        ("adjustments", AdjustmentsCommand.Create),
        ("source", SourceCommand.Create),
        ("procedure", ProcedureCommand.Create),
        ("statistics", StatisticsCommand.Create),
        ("report", ReportCommand.Create),
        ("paper", PaperCommand.Create),
        ("replay", ReplayCommand.Create),
        ("export", ExportCommand.Create),
        ("projections", ProjectionsCommand.Create),
        ("ledger", LedgerCommand.Create),
        ("evidence", EvidenceCommand.Create),
        ("witness", WitnessCommand.Create),
        ("user", UserCommand.Create),
        ("access", AccessCommand.Create),
        ("health", HealthCommand.Create),
        ("doctor", DoctorCommand.Create),
        ("openapi", OpenApiCommand.Create),
    ];

    // The compiler of native code leaves out what the other branch alone reaches.
    private static IReadOnlyList<(string Name, Func<Command> Create)> Known => RuntimeFeature.IsDynamicCodeSupported ? All : Native;

    /// <summary>The names of the commands that the native program carries out itself.</summary>
    public static IEnumerable<string> NativeNames => Native.Select(command => command.Name);

    /// <summary>Whether the native program carries it out itself.</summary>
    public static bool IsNative(string[] arguments) => arguments is [var name, ..] && NativeNames.Contains(name);

    [SuppressMessage("Design", "CA1031", Justification = "The program always ends with an exit code.")]
    public static async Task<int> RunAsync(string[] arguments)
    {
        Json.IsKnownAlone = IsNative(arguments);
        var parsed = Commands(arguments.FirstOrDefault()).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) Terminal.Note(UsageWords.Of(error.Message));
            Terminal.Note("用 --help 查看用法。See --help.");
            return ExitCode.WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (CommandException exception)
        {
            Terminal.Note(exception.Message);
            return exception.ExitCode;
        }
        catch (LensException exception)
        {
            Terminal.Note(exception.Zh + exception.Message);
            return ExitCode.WrongUsage;
        }
        catch (AccountException exception)
        {
            Terminal.Note(exception.Zh + exception.Message);
            return ExitCode.Failure;
        }
        catch (EvidenceException exception)
        {
            Terminal.Note(exception.Message);
            return ExitCode.Refused;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Failure;
        }
        catch (SqliteException exception) when (DamageBehind(parsed, exception) is { } damage)
        {
            Terminal.Note(damage.Message);
            return ExitCode.Failure;
        }
        catch (SqliteException exception) when (SqliteAdvice.Of(exception, FolderOf(parsed)) is var (zh, en))
        {
            Terminal.Note(
                $"数据目录中的一个文件读写失败：{zh}。已确认的记录不受影响。A file of the data folder could not be used: {en}. What was confirmed is "
                    + $"recorded (SQLite {exception.SqliteExtendedErrorCode}: {exception.Message}).");
            return ExitCode.Failure;
        }
        catch (Exception exception) when (
            exception is LedgerException or ReadModelException or ReferenceException or UnknownEventException)
        {
            var cause = exception is UnknownEventException ? exception.InnerException : null;
            Terminal.Note(cause is null ? exception.Message : $"{exception.Message} ({cause.Message})");
            return ExitCode.Failure;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Terminal.Note(FileAdvice.Said(exception) + (exception is UnauthorizedAccessException ? WhereOf(parsed) : ""));
            return ExitCode.Failure;
        }
        catch (Exception exception)
        {
            // An unexpected exception is a defect, so it is shown in full.
            Terminal.Note(exception.ToString());
            return ExitCode.Failure;
        }
    }

    // The ledger's and the accounts' errors have words of their own; what else SQLite reports is of the read models of the command's
    // folder.
    private static ReadModelException? DamageBehind(ParseResult parsed, SqliteException exception) =>
        FolderOf(parsed) is { } folder ? ReadModelSet.FilesIn(folder).DamageBehind(exception) : null;

    private static string? FolderOf(ParseResult parsed) =>
        parsed.CommandResult.Command.Options.Any(option => option.Name == "--data") ? parsed.GetValue<string>("--data") : null;

    // Whoever forgot --data, or runs as another user than the service, sees it here.
    private static string WhereOf(ParseResult parsed) => FolderOf(parsed) is { } folder
        ? $"本用户是 {SystemUser.Name}，数据目录是 {Path.GetFullPath(folder)}，可用 --data 另行指明。"
            + $"This user is {SystemUser.Name}, and the data folder {Path.GetFullPath(folder)}; --data names another."
        : "";

    // Only what is asked for is made: to make every command takes as long as an answer.
    private static RootCommand Commands(string? asked)
    {
        var root = new RootCommand("PowerCatalog 权责清单台账：每一次调整都是一条记录。A catalog and change ledger of administrative powers.");
        var known = Known;
        var named = known.Where(command => command.Name == asked).ToList();
        foreach (var (_, create) in named.Count > 0 ? named : known) root.Add(create());
        root.Options.Add(Common.Ledger);
        root.Options.Add(Common.Shared);
        root.Options.Add(Common.Checkpoints);
        return root;
    }
}

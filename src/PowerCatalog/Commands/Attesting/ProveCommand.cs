using System.CommandLine;
using PowerCatalog.Commands.Options;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.Logs;

namespace PowerCatalog.Commands.Attesting;

/// <summary>
/// <c>evidence prove --event N</c> and <c>evidence prove --from A --to B</c>: that an event is in the log, and that the log only grew.
/// </summary>
internal static class ProveCommand
{
    public static Command Create()
    {
        var question = new Question(hasAsRecorded: false);
        var item = new Option<long?>("--event") { Description = "事件的版本号 The event's revision" };
        var from = new Option<long?>("--from") { Description = "较早的日志有多少个事件 How many events the earlier log had" };
        var to = new Option<long?>("--to") { Description = "日志有多少个事件（默认全部）How many events the log has (default: all)" };
        var command = new Command(
            "prove", "事件在日志中、日志只增不改的证明 Proofs that an event is in the log, and that the log only grew") { item, from, to };
        question.AddTo(command);
        command.SetAction((parsed, cancellation) => question.AskAsync(parsed, (_, view) =>
        {
            var size = parsed.GetValue(to) ?? view.LogSize;
            switch (parsed.GetValue(item), parsed.GetValue(from))
            {
                case ({ } revision, null):
                    EnsureWithin("--to", size, 1, view.LogSize);
                    EnsureWithin("--event", revision, 0, size - 1);
                    Print(question.WantsJson(parsed), view.LogState(size), view.Inclusion(revision, size));
                    break;
                case (null, { } earlier):
                    EnsureWithin("--to", size, 1, view.LogSize);
                    EnsureWithin("--from", earlier, 1, size);
                    Print(question.WantsJson(parsed), view.LogState(size), view.Consistency(earlier, size));
                    break;
                default:
                    throw new CommandException(
                        ExitCode.WrongUsage, "请用 --event 或 --from 指明一个。Name one thing to prove, with --event or with --from.");
            }

            return ExitCode.Done;
        }, cancellation));
        return command;
    }

    private static void EnsureWithin(string option, long value, long least, long most)
    {
        if (value < least || value > most)
            throw new CommandException(
                ExitCode.WrongUsage, $"{option} 应在 {least} 到 {most} 之间。{option} is from {least} to {most}.");
    }

    private static void Print(bool asJson, LogState log, LogInclusion proof)
    {
        if (asJson) Json.Print(new { Log = log, Inclusion = proof });
        else Print(log, $"事件 Event {proof.Revision}", proof.Leaf, proof.Hashes);
    }

    private static void Print(bool asJson, LogState log, LogConsistency proof)
    {
        if (asJson) Json.Print(new { Log = log, Consistency = proof });
        else Print(log, $"前 First {proof.Size}", proof.Root, proof.Hashes);
    }

    private static void Print(LogState log, string what, string hash, IReadOnlyList<string> proof)
    {
        Terminal.Line($"{log.Stream} {log.Size}");
        Terminal.Line($"根 Root       {log.Root}");
        Terminal.Line($"{what}  {hash}");
        foreach (var step in proof) Terminal.Line($"              {step}");
    }
}

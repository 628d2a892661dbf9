using System.CommandLine;
using PowerCatalog.Checkpoints.Bundles;
using PowerCatalog.Commands.Options;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Output;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.Commands.Attesting;

/// <summary><c>evidence bundle --power CODE|--township NAME</c>: an answer with its evidence, in one file.</summary>
internal static class BundleCommand
{
    public static Command Create()
    {
        var question = new Question(hasAsRecorded: false);
        var power = new Option<string?>("--power") { Description = "职权编码 The power's code" };
        var township = new Option<string?>("--township") { Description = "乡镇（街道）的名称或代码 The township's name or code" };
        var file = new Option<FileInfo?>("--out") { Description = "写入的文件 The file to write (default: evidence-….zip here)" };
        var force = new Option<bool>("--force") { Description = "覆盖已有文件 Overwrite an existing file" };
        var command = new Command(
            "bundle", "一个答复及其证据，可离线核验 An answer with its evidence, to be checked offline") { power, township, file, force };
        question.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var home = await question.OpenAsync(parsed, cancellation);
            await home.Checkpoints.SignAsync(cancellation);
            BundleQuestion asked;
            using (var view = question.View(home, parsed, cancellation))
                asked = Asked(view, parsed.GetValue(power), parsed.GetValue(township));
            var bundle = await home.Checkpoints.Bundles(home.Reference).MakeAsync(asked, cancellation);
            var target = parsed.GetValue(file) ?? new FileInfo(asked.FileName);
            await OutputFile.WriteAsync(
                target, parsed.GetValue(force), stream => stream.WriteAsync(bundle.Bytes, cancellation).AsTask());
            Say(question.WantsJson(parsed), bundle, target.FullName);
            return ExitCode.Done;
        });
        return command;
    }

    private static BundleQuestion Asked(CatalogView view, string? power, string? township) => (power, township) switch
    {
        ({ } code, null) => BundleQuestion.Of(view.Catalog.Division, Codes.Power(view, code), view.Lens.On, view.Lens.Known),
        (null, { } named) => BundleQuestion.Of(
            view.Catalog.Division, TownshipCode.Parse(Codes.Township(view, named).Key), view.Lens.On, view.Lens.Known),
        _ => throw new CommandException(
            ExitCode.WrongUsage, "请用 --power 或 --township 指明一个。Name one thing, with --power or with --township."),
    };

    private static void Say(bool asJson, Bundle bundle, string path)
    {
        if (asJson)
            Json.Print(
                new
                {
                    File = path,
                    bundle.Question.Known,
                    bundle.Question.On,
                    bundle.Size,
                    bundle.Events,
                    bundle.IsAbsent,
                    bundle.LeftOut,
                    Bytes = bundle.Bytes.Length,
                });
        else
            Terminal.Line(
                $"{path}：用到 {bundle.Events} 条事件，检查点覆盖 {bundle.Size} 条。Events shown: {bundle.Events}, under a checkpoint over "
                    + $"{bundle.Size}.");
        if (bundle.LeftOut.Count > 0)
            Terminal.Note(
                $"检查点还有别的签名，本机不认识其公钥，没有放进证据包：{string.Join("、", bundle.LeftOut)}。若是见证人的，请在设置 Evidence:Witnesses 写明，再做一次。"
                    + $"The checkpoint has further signatures, of keys that are not known here and that are not in the bundle: "
                    + $"{string.Join(", ", bundle.LeftOut)}. Those of witnesses are, once 'Evidence:Witnesses' names them.");
        if (bundle.IsAbsent)
            Terminal.Note(
                $"注意：这一天的清单上没有 {bundle.Question.Code}，证据包证明的正是这一点。"
                    + $"Mind that the list of that day does not have {bundle.Question.Code}: that is what the bundle proves.");
    }
}

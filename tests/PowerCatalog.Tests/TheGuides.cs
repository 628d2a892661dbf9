using System.Text.RegularExpressions;
using PowerCatalog.Tests.Harness;

namespace PowerCatalog.Tests;

/// <summary>The guides do as they say: every command runs, both languages tell the same, every link leads somewhere.</summary>
public sealed partial class TheGuides
{
    private const string Shell = "sh";
    private const string ReadMe = "README.md";

    private static readonly string[] Languages = ["zh-CN", "en"];

    // What begins so is not run, and why.
    private static readonly (string Begins, string Why)[] NotRun =
    [
        ("powercatalog demo --data \"$DATA\" --port \"$PORT\"", "It serves until it is stopped: the other commands ask this one."),
        ("dotnet tool install --global Microsoft.OpenApi.Kiota", "It needs a package registry, and installs for the whole account."),
        ("kiota generate ", "It needs the tool of the line before; it was tried by hand."),
    ];

    // The page of operation is for root; its commands that begin so change the machine, and were tried on one (packages.md).
    private static readonly (string Begins, string Why)[] NotRunOfOperation =
    [
        ("dotnet publish ", "It compiles for minutes; .ci/packages runs it and starts the result."),
        ("cp -rT artifacts/linux-x64 /opt/powercatalog", "It is for root, and needs the line before."),
        ("rm -r", "It is for root."),
        ("rm -f /etc/nginx/", "It is for root."),
        ("useradd ", "It is for root."),
        ("install -", "It is for root."),
        ("apt-get install ", "It is for root, and installs."),
        ("cp docs/operation/", "It is for root."),
        ("promtool ", "It needs a Prometheus; TheMetrics runs it where there is one."),
        ("amtool ", "It needs an Alertmanager; it was tried with one, up to the mail."),
        ("nginx -t", "It is for root; TheDivisions runs nginx with each configuration."),
        ("systemctl ", "It is for root, on a machine under systemd."),
        ("systemd-run ", "It is for root, on a machine under systemd."),
        ("journalctl ", "It is for root, on a machine under systemd."),
        ("rsync ", "It is between two machines."),
        ("runuser -u powercatalog -- /opt/powercatalog/powercatalog import ", "It is the office's own list; a clerk's guide imports one."),
        ("(\n  set -eu", "It puts folders of root in others' places; TheUnits runs it in folders of its own."),
        ("restore", "It restores for root; TheUnits runs it in folders of its own."),
        ("runuser -u powercatalog -- /opt/powercatalog/powercatalog projections rebuild --data /var/lib/drill", "TheUnits runs it."),
        ("runuser -u powercatalog -- /opt/powercatalog/powercatalog ledger verify --data /var/lib/drill", "TheUnits runs it."),
        ("runuser -u powercatalog -- /opt/powercatalog/powercatalog user list --data /var/lib/drill", "TheUnits runs it."),
    ];

    // What a page of operation leaves to the machine of its service, set as the guides do.
    private static readonly GuideCommand[] Settings =
        [new(0, "DATA=demo", 0, null), new(0, "PORT=5080", 0, null)];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string Folder => Path.Combine(Repository.Root, "docs", "guide");

    // Both languages have the same commands with the same ends, which the test below says: they are run once.
    [Fact]
    public async Task Each_command_ends_as_the_guide_says_on_the_demonstration()
    {
        GuideShell.Require();
        using var folder = new TemporaryFolder();
        await using var server = await DemonstrationServer.StartAsync(folder["data"]);
        var shell = new GuideShell(server, folder["data"]);
        foreach (var page in Chapters(Languages[0]))
        {
            var fault = await shell.RunAsync(Runnable(page.Commands, NotRun), Cancellation);
            Assert.True(fault is null, $"{page.Path}\n{fault}");
        }
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("upgrade.md")]
    [InlineData("metrics.md")]
    public async Task What_operation_does_without_root_ends_well_on_the_demonstration(string name)
    {
        GuideShell.Require();
        using var folder = new TemporaryFolder();
        await using var server = await DemonstrationServer.StartAsync(folder["data"]);
        var page = new GuidePage(Path.Combine(Repository.Root, "docs", "operation", name));
        var fault = await new GuideShell(server, folder["data"]).RunAsync(
            [
                .. Settings,
                .. Runnable(page.Commands, NotRunOfOperation).Select(command => command with { Text = HereAndNow(command.Text) }),
            ],
            Cancellation);
        Assert.True(fault is null, $"{page.Path}\n{fault}");
    }

    [Fact]
    public void The_blocks_of_a_guide_are_for_a_shell_and_nothing_is_excused_in_vain()
    {
        var pages = Languages.SelectMany(Chapters).ToList();
        Assert.All(pages, page => Assert.All(page.Blocks, block => Assert.Equal(Shell, block.Kind)));
        Assert.All(pages, page => Assert.NotEmpty(page.Commands));
        Assert.All(NotRun, excused => Assert.NotEmpty(excused.Why));
        string[] begins = [.. NotRun.Select(excused => excused.Begins), "powercatalog ", "curl "];
        var commands = pages.SelectMany(page => page.Commands).Select(command => command.Text).ToList();
        Assert.All(begins, begin => Assert.Contains(commands, command => command.StartsWith(begin, StringComparison.Ordinal)));
        var operation = Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs", "operation"), "*.md")
            .SelectMany(path => new GuidePage(path).Commands).Select(command => command.Text).ToList();
        Assert.All(
            NotRunOfOperation, excused => Assert.Contains(operation, text => text.StartsWith(excused.Begins, StringComparison.Ordinal)));
    }

    [Fact]
    public void Both_languages_have_the_same_chapters_headings_pictures_and_commands()
    {
        Assert.Equal(Files("zh-CN"), Files("en"));
        // Every file is a chapter that the first page leads to.
        Assert.Equal(Files("zh-CN").Order(), Chapters("zh-CN").Select(page => Path.GetFileName(page.Path)).Order());
        foreach (var (chinese, english) in Chapters("zh-CN").Zip(Chapters("en")))
        {
            Assert.Equal(Path.GetFileName(chinese.Path), Path.GetFileName(english.Path));
            Assert.Equal(chinese.Headings, english.Headings);
            Assert.Equal(Pictures(chinese), Pictures(english));
            Assert.Equal(
                chinese.Commands.Select(command => (command.Text, command.ExitCode, command.Status)),
                english.Commands.Select(command => (command.Text, command.ExitCode, command.Status)));
        }
    }

    [Fact]
    public void Every_link_leads_somewhere_and_every_picture_is_shown()
    {
        string[] pages =
        [
            .. Directory.EnumerateFiles(Repository.Root, "*.md"),
            .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories),
        ];
        Assert.All(pages, path => Assert.Empty(new GuidePage(path).BrokenLinks()));
        foreach (var language in Languages)
        {
            var there = Directory.EnumerateFiles(Path.Combine(Folder, "pictures", language)).Select(Path.GetFileName).Order();
            Assert.Equal(there, Chapters(language).SelectMany(Pictures).Order());
        }
    }

    // The service's own user, folder and port are the reader's here.
    private static string HereAndNow(string command) => command
        .Replace("runuser -u powercatalog -- /opt/powercatalog/powercatalog ", "powercatalog ", StringComparison.Ordinal)
        .Replace("powercatalog doctor ", "powercatalog doctor --port \"$PORT\" ", StringComparison.Ordinal)
        .Replace("powercatalog health", "powercatalog health --port \"$PORT\"", StringComparison.Ordinal)
        .Replace("--data /var/lib/powercatalog", "--data \"$DATA\"", StringComparison.Ordinal)
        .Replace("/etc/powercatalog/evidence/", "", StringComparison.Ordinal)
        .Replace(" ADMINISTRATOR ", " demo-administrator ", StringComparison.Ordinal)
        .Replace("/tmp/", "", StringComparison.Ordinal);

    private static List<GuideCommand> Runnable(IEnumerable<GuideCommand> commands, (string Begins, string Why)[] notRun) =>
        [.. commands.Where(command => !notRun.Any(excused => command.Text.StartsWith(excused.Begins, StringComparison.Ordinal)))];

    // The first page, and the chapters in the order of its table.
    private static List<GuidePage> Chapters(string language)
    {
        var first = new GuidePage(Path.Combine(Folder, language, ReadMe));
        var names = first.Links.Where(link => Chapter().IsMatch(link)).Distinct();
        return [first, .. names.Select(name => new GuidePage(Path.Combine(Folder, language, name)))];
    }

    private static IEnumerable<string?> Files(string language) =>
        Directory.EnumerateFiles(Path.Combine(Folder, language)).Select(Path.GetFileName).Order();

    private static IEnumerable<string?> Pictures(GuidePage page) =>
        page.Links.Where(link => link.EndsWith(".png", StringComparison.Ordinal)).Select(Path.GetFileName);

    [GeneratedRegex("^[a-z-]+\\.md$")]
    private static partial Regex Chapter();
}

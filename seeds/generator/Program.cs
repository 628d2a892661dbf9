using PowerCatalog.Seeds;
using PowerCatalog.Seeds.Writing;

// dotnet run --project seeds/generator [--times N] [--out DIR]
var times = int.Parse(Option("--times") ?? "1");
var root = RootAbove(AppContext.BaseDirectory);
if (times < 1 || (times > 1 && Option("--out") is null))
{
    Console.Error.WriteLine("--times N asks for N of 1 or more, and above 1 for --out DIR: the committed files are not scaled.");
    return 2;
}

var demonstration = new Demonstration(root);
var differences = demonstration.Differences().ToList();
foreach (var difference in differences) Console.Error.WriteLine(difference);
if (differences.Count > 0) return 1;

var folder = Directory.CreateDirectory(Option("--out") ?? Demonstration.FolderIn(root)).FullName;
foreach (var book in demonstration.Books)
{
    using var file = File.Create(Path.Combine(folder, book.File));
    demonstration.Write(times == 1 ? book : Scaling.Multiply(book, times), file);
}

foreach (var (key, value) in demonstration.Figures) Console.WriteLine($"{key} {value}");
return 0;

string? Option(string name)
{
    var at = Array.IndexOf(args, name);
    return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
}

static string RootAbove(string folder)
{
    for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
    {
        if (File.Exists(Path.Combine(at.FullName, "PowerCatalog.sln"))) return at.FullName;
    }

    throw new DirectoryNotFoundException("PowerCatalog.sln is in none of the folders above.");
}

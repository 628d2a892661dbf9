using PowerCatalog.Browser.Looking;
using PowerCatalog.Screenshots;

// Pictures of every page of the demonstration, to look at. A program and not tests: a picture is right when somebody likes it.
if (Options.Parse(args) is not { } options)
{
    Console.Error.WriteLine(Options.Usage);
    return 2;
}

if (ChromiumPath.Find() is null)
{
    Console.Error.WriteLine(ChromiumPath.Absent);
    return 3;
}

var count = await Album.MakeAsync(options.Folder, Console.Error);
Console.WriteLine($"{count} pictures in {options.Folder}");
return 0;

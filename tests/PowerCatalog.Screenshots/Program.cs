using PowerCatalog.Browser.Looking;
using PowerCatalog.Screenshots;

// Pictures of every page of the demonstration, to look at, or those of the guide. A program and not tests: only people can judge a picture.
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

var count = options.OfGuide
    ? await GuideAlbum.MakeAsync(options.Folder, Console.Error)
    : await Album.MakeAsync(options.Folder, Console.Error);
Console.WriteLine($"{count} pictures in {options.Folder}");
return 0;

using PowerCatalog.Commands;

return await CommandLine.RunAsync(args);

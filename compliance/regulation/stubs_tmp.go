package regulation

func rural2018(s *statutes)        {}
func stateOrgans2019(s *statutes)  {}
func election2020(s *statutes)     {}
func soe2019(s *statutes)          {}
func constitution2017(s *statutes) {}
func constitution2022(s *statutes) {}
func terms2018(s *statutes)        {}
func branchWork2018(s *statutes)   {}
